import { runKiosks, type Command, type KioskOrders } from './kiosks/kiosk-process.ts';

/** A process of software kiosks, to be killed: its orders come as its first message, commands after it. */
process.once('message', (orders: KioskOrders) => {
  runKiosks(orders, {
    hear: (listen) => process.on('message', (command: Command) => listen(command)),
    tell: (counts) => void process.send?.(counts),
  });
});
process.once('disconnect', () => process.exit(0));
