/**
 * Loaded before a child's own program (`node --import`): ends the child when the process that owns it is gone, even by a kill that
 * lets nobody clean up. The channel between the two closes with either of them, on every system.
 */
if (process.channel) {
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
}
