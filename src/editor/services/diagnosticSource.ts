/** How our entries are signed in the Problems view. */
export const diagnosticSource = 'postmortem';

/** Of the hint about a suppression that keeps nothing quiet: no rule reports it, so it has no page. */
export const unusedSuppressionCode = 'unused-suppression';
