// @ts-check
/** @type {(() => void)[]} */
const cleanUps = [];

/**
 * Runs a clean-up when this process ends, also when the person or the system interrupts it; the last one first.
 * @param {() => void} cleanUp must be synchronous, and harmless when everything is clean already
 */
export function endWithThisProcess(cleanUp) {
  if (cleanUps.length === 0) listen();
  cleanUps.unshift(cleanUp);
}

function listen() {
  process.on('exit', () => {
    for (const cleanUp of cleanUps) cleanUp();
  });
  // Without a listener a signal ends the process and no `exit` event comes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit());
}
