import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './editors';
import { fileOf } from './files';
import { useSession } from './session';

const file = '2026-03-04-checkout.md';
const unfinished = '2026-03-05-payments-were-late.md';

describe('Templates and review', () => {
  const session = useSession(fromSource, { files: 'test/fixtures/publish' });
  const path = (name: string) => join(session().folder, 'postmortems', name);

  it('shows what a template would give, and leaves nothing behind', async () => {
    const { workbench } = session();
    const { page, quickInput } = workbench;
    await workbench.runCommand('Postmortem: New Postmortem…');
    await quickInput.answer('What happened', 'Payments were late');
    await quickInput.answer('When the incident began', '2026-03-05 09:30 UTC');
    await quickInput.pick('How severe', 'SEV-2');
    await quickInput.question('What to start from');
    // Enough of the name to bring the row into the list's view.
    await page.keyboard.type('Near');
    const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'Near miss' });
    await row.hover();
    await row.getByRole('button', { name: 'Show Preview' }).click();
    await workbench.tab('Preview of Near miss').waitFor();
    await workbench.line('Payments were late').first().waitFor();
    await workbench.screenshot('template preview');
    await quickInput.cancel();
    await workbench.tab('Preview of Near miss').waitFor({ state: 'detached' });
    assert.equal(existsSync(path(unfinished)), false);
  });

  it('asks what the team’s own template asks, and goes through its places with Tab', async () => {
    const { workbench } = session();
    const { page, quickInput } = workbench;
    await workbench.runCommand('Postmortem: New Postmortem…');
    await quickInput.answer('What happened', 'Payments were late');
    await quickInput.answer('When the incident began', '2026-03-05 09:30 UTC');
    await quickInput.acceptSuggestion('How severe');
    await quickInput.pick('What to start from', 'Payment incident');
    await quickInput.pick('Which provider?', 'transfers');
    await workbench.line('What happened to payments by transfers').waitFor();
    await page.locator('.monaco-editor .snippet-placeholder').first().waitFor();
    await workbench.type('They were late');
    await page.keyboard.press('Tab');
    await page.locator('.suggest-widget.visible').waitFor();
    await workbench.screenshot('template tab stops');
    await page.keyboard.press('ArrowDown');
    // Taking a choice goes on to the next place.
    await page.keyboard.press('Enter');
    await workbench.type('Nobody lost money.');
    await workbench.line('They were late, for hours.').waitFor();
    await workbench.save();
    assert.match(readFileSync(path(unfinished), 'utf8'), /## Impact\n\nNobody lost money\.\n$/);
  });

  it('puts a postmortem into the order of a template, and back with one undo', async () => {
    const { workbench } = session();
    const { page } = workbench;
    await workbench.quickInput.openFile(file);
    const before = readFileSync(path(file), 'utf8');
    await workbench.runCommand('Postmortem: Restructure to Template…');
    await workbench.quickInput.pick('no text is lost', 'Standard postmortem');
    await page.locator('.statusbar-item').filter({ hasText: 'sections added' }).waitFor();
    await workbench.save();
    const after = readFileSync(path(file), 'utf8');
    assert.ok(after.indexOf('## Summary') < after.indexOf('## Root causes'));
    for (const line of before.split('\n')) assert.ok(after.includes(line), line);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.tab.active.dirty').waitFor();
    await workbench.save();
    assert.equal(readFileSync(path(file), 'utf8'), before);
  });

  it('says what speaks against the next status before it takes it', async () => {
    const { workbench } = session();
    await workbench.quickInput.openFile(unfinished);
    await workbench.runCommand('Postmortem: Change Review Status…');
    await workbench.quickInput.question('before “In review”');
    await workbench.screenshot('review status');
    await workbench.quickInput.pick('before “In review”', 'Move to “In review”');
    await workbench.line('status: in-review').waitFor();
    await workbench.line('submitted: ').waitFor();
  });

  it('keeps the review questions in the document and ticks them', async () => {
    const { workbench } = session();
    const { page } = workbench;
    await workbench.runCommand('Postmortem: Review Questions…');
    await workbench.quickInput.question('Review Questions');
    await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: 'outsider' }).click();
    await workbench.screenshot('review questions');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.save();
    assert.match(readFileSync(path(unfinished), 'utf8'), /## Review questions[^]*- \[x\] Would an outsider/);
  });

  it('makes a template of a document, ready to look at', async () => {
    const { workbench } = session();
    await workbench.runCommand('Postmortem: Save as Template…');
    await workbench.quickInput.pick('What the template keeps', 'Its form');
    await workbench.quickInput.answer('What the template is called', 'Checkout');
    await fileOf(join(session().folder, 'forms', 'checkout.md'));
    await workbench.tab('checkout.md').last().waitFor();
    await workbench.line('name: Checkout').waitFor();
    await workbench.screenshot('saved template');
  });
});
