/** How our entries are signed in the Problems view. */
export const diagnosticSource = 'postmortem';
