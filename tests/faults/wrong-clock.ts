/** Loaded before a server: its clock is wrong by CLOCK_OFFSET milliseconds, as when the machine's was set. */
const offset = Number(process.env['CLOCK_OFFSET'] ?? 0);
const Right = Date;

class WrongDate extends Right {
  constructor(...args: [] | [number | string | Date] | [number, number, number?, number?, number?, number?, number?]) {
    // oxlint-disable-next-line typescript/no-unsafe-argument -- whatever Date takes
    if (args.length === 0) super(Right.now() + offset);
    else super(...(args as [number]));
  }

  static override now(): number {
    return Right.now() + offset;
  }
}

globalThis.Date = WrongDate as DateConstructor; // a class, where Date may also be called
