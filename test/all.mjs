// `npm test`: everything that must hold before a change goes in, and a last line that sums it up.
// Only Node's own modules: it installs the packages itself.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { ensureDependencies } from './workbench/ensureDependencies.mjs';

const steps = ['lint', 'types', 'coverage', 'package', 'test:package', 'test:host', 'test:e2e'];

await ensureDependencies();
const results = [];
for (const step of steps) {
  console.log(`\n=== npm run ${step}`);
  results.push({ step, ...(await run(step)) });
}

console.log('');
for (const { step, passed, failed, seconds } of results) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${step.padEnd(14)}${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/**
 * Runs one npm script, shows what it prints, and counts the tests that mocha reports; a step without tests counts as one.
 * @param {string} step
 * @returns {Promise<{ passed: number, failed: number, seconds: number }>}
 */
async function run(step) {
  const start = Date.now();
  // npm is a .cmd file on Windows, which only a shell starts.
  const child = spawn('npm', ['run', '--silent', step], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    process.stdout.write(data);
    output += data;
  });
  const succeeded = await new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
  const seconds = Math.round((Date.now() - start) / 1000);
  const passed = countOf('passing', output);
  const failed = countOf('failing', output);
  if (succeeded) return { passed: passed || 1, failed, seconds };
  return { passed, failed: failed || 1, seconds };
}

/**
 * @param {'passing' | 'failing'} what
 * @param {string} output
 */
function countOf(what, output) {
  const lines = stripVTControlCharacters(output).matchAll(new RegExp(`^\\s*(\\d+) ${what}\\b`, 'gm'));
  return [...lines].reduce((total, [, count]) => total + Number(count), 0);
}
