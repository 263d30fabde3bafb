/**
 * Runs a clean-up when this process ends, also when the person or the system interrupts it.
 * @param {() => void} cleanUp must be synchronous, and harmless when everything is clean already
 */
export function endWithThisProcess(cleanUp) {
  process.on('exit', cleanUp);
  // Without a listener a signal ends the process and no `exit` event comes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    if (process.listenerCount(signal) === 0) process.on(signal, () => process.exit());
  }
}
