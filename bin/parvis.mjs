#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node must be able to read this file to say that it is too old.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Parvis demande Node 24 ou plus récent ; vous utilisez ${process.versions.node}. Passez par « npm run parvis », qui apporte le sien.\n` +
      `Parvis needs Node 24 or newer; this is ${process.versions.node}. Use "npm run parvis", which brings its own.`,
  );
  process.exit(1);
}
const { main } = await import('../src/cli/parvis.ts');
await main(process.argv);
