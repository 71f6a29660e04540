// Counts what holds and what does not, and says it as it goes.
export const tally = { passed: 0, failed: 0 };

/** Note whether what was found is what was wanted. */
export function hold(what, found, wanted) {
  const holds = JSON.stringify(found) === JSON.stringify(wanted);
  holds ? tally.passed++ : tally.failed++;
  console.log(`${holds ? "holds" : "FAILS"}: ${what}`);
  if (!holds) console.log(`  found ${JSON.stringify(found)}\n  wanted ${JSON.stringify(wanted)}`);
}

/** Close with the count; the exit status is 1 if anything failed. */
export function close(name) {
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed ? 1 : 0);
}
