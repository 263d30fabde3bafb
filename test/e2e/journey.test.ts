import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSource, inWebWorker, packaged } from './editors';
import { useSession } from './session';

for (const installation of [fromSource, inWebWorker, ...packaged]) {
  describe(`In ${installation.name} a person`, () => {
    const session = useSession(installation);
    const written = () =>
      readFileSync(join(session().folder, 'postmortems', '2026-03-04-checkout-was-slow.md'), 'utf8');

    it('gives up on a new postmortem and finds nothing left behind', async () => {
      const { workbench, folder } = session();
      await workbench.runCommand('Postmortem: New Postmortem…');
      await workbench.quickInput.answer('What happened', 'Never mind');
      await workbench.quickInput.question('When the incident began');
      await workbench.quickInput.cancel();
      assert.equal(existsSync(join(folder, 'postmortems')), false);
    });

    it('starts a postmortem from the command palette', async () => {
      const { workbench } = session();
      await workbench.runCommand('Postmortem: New Postmortem…');
      await workbench.quickInput.answer('What happened', 'Checkout was slow');
      await workbench.quickInput.answer('When the incident began', '2026-03-04 14:51 UTC');
      await workbench.quickInput.pick('How severe', 'SEV-2');
      await workbench.quickInput.acceptSuggestion('What to start from');
      await workbench.tab('2026-03-04-checkout-was-slow.md').waitFor();
      await workbench.cursorAt(/^Ln (?!1,)\d+, Col 1$/);
      assert.match(written(), /^title: Checkout was slow$/m);
      assert.match(written(), /^severity: SEV-2\b/m);
    });

    it('is asked about a blaming sentence while writing it', async () => {
      const { workbench } = session();
      await workbench.type('Alice should have checked the configuration.');
      await workbench.squiggles('warning').first().waitFor();
      await workbench.screenshot(`${installation.name} squiggle`);
    });

    it('takes a rewrite with the keyboard', async () => {
      const { workbench } = session();
      await workbench.select('should have');
      const menu = await workbench.openQuickFixes();
      await workbench.screenshot(`${installation.name} quick fixes`);
      await menu.choose('Rewrite as “At [time]');
      await workbench.line('At [time], [screen or tool] showed [what it showed]').waitFor();
      await workbench.squiggles('warning').waitFor({ state: 'detached' });
      await workbench.save();
      const lines = written().split('\n');
      assert.ok(lines.some((line) => line.startsWith('At [time], [screen or tool] showed [what it showed]')));
      assert.ok(!lines.some((line) => line.includes('Alice')));
    });

    it('sees the timeline beside the text', async () => {
      const { workbench } = session();
      await workbench.select('What users began to see');
      await workbench.page.keyboard.press('End');
      await workbench.type(
        ' Checkout answers in ten seconds\n- 2026-03-04 14:58 [detected] An alert reaches the responder',
      );
      await workbench.runCommand('Postmortem: Show Timeline to the Side');
      await workbench.webview.getByText('An alert reaches the responder').first().waitFor();
      await workbench.screenshot(`${installation.name} timeline`);
    });
  });
}
