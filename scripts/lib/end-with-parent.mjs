/**
 * Loaded before a child's own program (`node --import`): ends the child when the process that owns it is gone, even by a kill that
 * lets nobody clean up. The channel between the two closes with either of them, on every system. A child of that child inherits the
 * flag and has a channel of its own, by which it may be waiting for work: it is left alone, since its parent ends it.
 */
if (process.channel && process.env['STATECRAFT_OWNER'] === String(process.ppid)) {
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
}
