import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlameOptions } from '../../../src/core/blame/blameOptions';
import { findBlameInText } from '../../../src/core/blame/findBlameInText';
import type { SectionKind } from '../../../src/core/postmortem/sectionKind';

function found(text: string, section: SectionKind = 'cause', options: BlameOptions = {}): string[] {
  return findBlameInText(text, { section, options }).map(
    ({ category, span }) => `${category}: ${text.slice(span.start, span.end)}`,
  );
}

const nothing: string[] = [];

describe('finding blame: who', () => {
  it('tells a person from a system by the noun that heads the subject', () => {
    assert.equal(found('The engineer failed to renew the certificate.').length, 1);
    assert.deepEqual(found('The operator failed to reconcile the resource.'), nothing);
    assert.deepEqual(found('The user service failed to renew the certificate.'), nothing);
    assert.deepEqual(found('Jenkins failed to start.'), nothing);
    assert.deepEqual(found('Vault ignored the header.'), nothing);
  });

  it('knows people of many trades, by what they are called and by what only people do', () => {
    for (const who of ['milker', 'ward sister', 'driver', 'usher', 'control room', 'lab supervisor', 'firewall admin'])
      assert.equal(found(`The ${who} muddled the two lists.`).length, 1, who);
    assert.equal(found('The head of science had not reviewed the plan.').length, 1);
    assert.equal(found('Driver Hollis forgot to set the brake.').length, 1);
    assert.deepEqual(found('The driver forgot its state after the reset.'), nothing);
    assert.deepEqual(found('The connection manager did not renew the lease.'), nothing);
    assert.deepEqual(found('Storm Ciaran brought down the line.'), nothing);
  });

  it('knows names from many places, handles and hyphens', () => {
    for (const name of ['Priya', 'Oluwaseun', 'Hiroshi', 'Jörg', 'Nkechi Obi', '@mk-ops', 'Karl-Heinz', 'Li Na']) {
      assert.equal(found(`${name} deleted the production database.`).length, 1, name);
    }
  });

  it('takes people and systems of the team and the document as told', () => {
    assert.deepEqual(found('Zorblax broke the build.'), nothing);
    assert.equal(found('Zorblax broke the build.', 'cause', { people: ['Zorblax'] }).length, 1);
    assert.deepEqual(found('Hugo broke the build.', 'cause', { systems: ['Hugo'] }), nothing);
  });

  it('reads parts of a group as what the group is of', () => {
    assert.deepEqual(found('None of the runbooks told the reader about the second bucket.'), nothing);
    assert.equal(found('None of the responders told the customers.').length, 1);
    assert.equal(found('Had one of the reviewers tested the change, it would have failed.').length, 1);
  });

  it('finds the subject of a question behind its helper', () => {
    assert.equal(found("Why didn't the backup team pick up the phone?").length, 1);
    assert.deepEqual(found('Why was the restore not tested?'), nothing);
  });

  it('marks the words without the article behind them', () => {
    assert.deepEqual(found('The author overlooked the second hostname.'), ['omission: overlooked']);
  });

  it('marks a negated verb with its negation, whole words only', () => {
    assert.deepEqual(found("The engineer didn't follow the runbook."), ["omission: didn't follow"]);
    assert.deepEqual(found("The engineer didn't bother to read the alert."), ["omission: didn't bother to"]);
  });

  it('leaves alone what was expected as a matter of course', () => {
    assert.deepEqual(found('A quiet board was what one would expect at night.'), nothing);
    assert.deepEqual(found('As one would expect, the queue grew.'), nothing);
    assert.equal(found('One would expect a senior engineer to know this.').length, 1);
  });

  it('reads pronouns with the nouns before them', () => {
    assert.deepEqual(found('The pods restarted, but they did not check the lease.'), nothing);
    assert.equal(found('The engineers restarted, but they did not check the lease.').length, 1);
  });
});

describe('finding blame: how sentences are put', () => {
  it('knows whose the thing is behind the apostrophe of a plural', () => {
    assert.equal(found("Revoke the junior developers' access to production.", 'actions').length, 1);
    assert.deepEqual(found("The value of 'retries' limits the loop."), nothing);
  });

  it('lets a subject wait for its verb behind a gerund or an adjective of its own', () => {
    assert.equal(found('The reviewer going through the list overlooked the second row.').length, 1);
    assert.equal(found('The trainees responsible for the export omitted to tell billing.').length, 1);
  });

  it('reads a title with its full stop as part of the name', () => {
    assert.equal(found('Mr. Alvarez unplugged the wrong switch.').length, 1);
  });

  it('takes a word that it does not know for a verb behind its helper', () => {
    assert.equal(found('The release manager should have bisected the builds.').length, 1);
  });

  it('does not take what never came about for a reason', () => {
    assert.equal(found('Fatima could have drained the node, which would have spared the others.').length, 1);
  });

  it('reads clauses behind "after" and "as", and subjects behind a comma', () => {
    assert.equal(found('Writes failed after the database team neglected to extend the partition.').length, 1);
    assert.equal(found('The dashboard was red, and nobody on the team thought to look.').length, 1);
    assert.equal(found('Restoring took long as the developers had never once tested a restore.').length, 1);
    assert.deepEqual(found('Writes failed after the cache dropped the keys.'), nothing);
  });

  it('knows that neither of two people is nobody, and whose slip somebody made', () => {
    assert.equal(found('Neither the pilot nor the first officer checked the altimeter.').length, 1);
    assert.deepEqual(found('Neither the probe nor the watchdog checked the lease.'), nothing);
    assert.equal(found("Somebody's typo locked out every customer.").length, 1);
  });

  it('lets whoever did one thing go on with another', () => {
    assert.equal(found('Whoever added the node did not update the rules.').length, 1);
  });

  it('parts the time that something takes from the noun before it', () => {
    assert.equal(found('It would have taken the supplier five minutes to tell us.').length, 1);
  });
});

describe('finding blame: does what', () => {
  it('follows the subject over coordination and relative clauses', () => {
    assert.equal(found('Ops noticed the alert but did not page anyone.').length, 1);
    assert.equal(found('The developer, who had been told about the flag, did not set it.').length, 1);
    assert.deepEqual(found('The engineer restarted the broker, which did not notify its clients.'), nothing);
  });

  it('reads passives by their agent', () => {
    assert.equal(found('The renewal was forgotten by the release team.').length, 1);
    assert.equal(found('The outage was caused by the network team.').length, 1);
    assert.deepEqual(found('The outage was caused by an expired certificate.'), nothing);
    assert.deepEqual(found('The validation step was skipped by the build system.'), nothing);
  });

  it('tells a neglected duty from an ordinary negation', () => {
    assert.equal(found('The team never tested the restore.').length, 1);
    assert.deepEqual(found('We did not see any data loss.', 'impact'), nothing);
    assert.deepEqual(found('The on-call engineer did not have access to the console.'), nothing);
  });

  it('leaves alone what the sentence itself explains by the system', () => {
    assert.deepEqual(found('We did not notify support because the contact list was gone.'), nothing);
  });
});

describe('finding blame: in other words', () => {
  it("judges a change as it judges those who made it, and leaves machines' words alone", () => {
    assert.equal(found('The change was reckless, prepared in ten minutes.').length, 1);
    assert.equal(found("The midwife's handover left rather a lot to be desired.").length, 1);
    assert.deepEqual(found('The change was lazy-loaded by the client.'), nothing);
  });

  it('hears whose job, chance or habit it was', () => {
    assert.equal(found("It was the rigger's one job to fit the bond.").length, 1);
    assert.equal(found("Kenji's habit of editing by hand caught up with us.").length > 0, true);
    assert.deepEqual(found('It is up to the pipeline to run the tests.'), nothing);
  });

  it('hears at whose door it is laid, but not whom a report thanks', () => {
    assert.equal(found("The outage can be laid at the supplier's door.").length, 1);
    assert.equal(found('Thanks to the marketing department, the site was unreachable at noon.').length, 1);
    assert.deepEqual(found('Thanks to the marketing department for the quick help.'), nothing);
  });

  it('hears sanctions as nouns and as orders', () => {
    for (const text of [
      'No bonus for the release team.',
      "Dock the cost from the assistant's wages.",
      'A stern word with the gardeners is overdue.',
      'The head of examinations was relieved of her duties.',
    ])
      assert.equal(found(text, 'actions').length > 0, true, text);
    assert.deepEqual(found('Dock the container before the scan.', 'actions'), nothing);
  });

  it('hears exhortations, not guards', () => {
    for (const text of [
      'Toolbox talk on concentration for the crew.',
      'Send round an email asking people to follow the runbook.',
      'Make sure that nobody deletes the volume again.',
    ])
      assert.equal(found(text, 'actions').length > 0, true, text);
    assert.deepEqual(found('Make sure that nobody can delete the volume.', 'actions'), nothing);
  });
});

describe('finding blame: in which mood', () => {
  it('tells counterfactuals about people from requirements and from systems', () => {
    assert.equal(found('The DBA should have checked the replica.').length, 1);
    assert.deepEqual(found('Every item should have an owner.', 'actions'), nothing);
    assert.deepEqual(found('The cache would have expired anyway.'), nothing);
    assert.deepEqual(found('It could have been worse.', 'lucky'), nothing);
  });

  it('is lenient where counterfactuals are how people plan', () => {
    assert.equal(found('We should have caught this in review.', 'summary').length, 1);
    assert.deepEqual(found('We should have caught this in review.', 'lessons'), nothing);
  });

  it('skips guesses held at the time, quotations and sentences about blame', () => {
    assert.deepEqual(found('At first we assumed user error.', 'timeline'), nothing);
    assert.deepEqual(found('The customer wrote: "your operator made a mistake".', 'timeline'), nothing);
    assert.deepEqual(found('Human error is a symptom, not a cause.', 'lessons'), nothing);
    assert.deepEqual(found('No individual was at fault.', 'summary'), nothing);
  });

  it('skips guards against mistakes', () => {
    assert.deepEqual(found('If someone forgets the suffix, the tool adds it.', 'actions'), nothing);
    assert.deepEqual(found('Prevent engineers from accidentally deleting a live table.', 'actions'), nothing);
  });

  it('finds advice to people only where it is advice', () => {
    assert.equal(found('Be more careful with the console.', 'actions').length, 1);
    assert.equal(found('Remind the team to follow the process.', 'actions').length, 1);
    assert.deepEqual(found('Dave double-checked the backups before the restore.', 'well'), nothing);
    assert.deepEqual(found('Train the classifier on the new format.', 'actions'), nothing);
  });
});

describe('finding blame: options and limits', () => {
  it('leaves out allowed terms', () => {
    assert.equal(found('The root cause was human error.').length, 1);
    assert.deepEqual(found('The root cause was human error.', 'cause', { allowedTerms: ['Human error'] }), nothing);
  });

  it('reports the same words once', () => {
    assert.equal(found('The careless engineer carelessly forgot to test.').length <= 2, true);
    assert.equal(found('The root cause was a human error.').length, 1);
  });

  it('never throws and keeps its spans inside the text', () => {
    const words = fc.constantFrom(
      'we',
      'should',
      'have',
      'never',
      'Dave',
      'failed',
      'to',
      'the',
      '"',
      ',',
      '.',
      '!',
      '@x',
      'by',
      '\n',
      "didn't",
      'é',
      '￼',
      '🔥',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((list) => list.join(' ')),
        ),
        (text) => {
          for (const { span, rewrites } of findBlameInText(text, { section: 'actions' })) {
            assert.ok(span.start < span.end && span.end <= text.length);
            for (const { edits } of rewrites) for (const edit of edits) assert.ok(edit.span.end <= text.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a megabyte of one repeated trigger in its stride', () => {
    for (const trigger of [
      'should have ',
      'forgot to. ',
      'never ',
      '"',
      'not a single ',
      'Dave, ',
      'because ',
      '!!',
      "n't ",
      '@a',
    ]) {
      const start = performance.now();
      findBlameInText(trigger.repeat(Math.ceil(1_000_000 / trigger.length)), { section: 'cause' });
      assert.ok(performance.now() - start < 20_000, trigger);
    }
  }).timeout(120_000);
});

describe('finding blame in Spanish', () => {
  it('hears the clear phrases of each category when asked to, and only then', () => {
    const sentences: readonly (readonly [string, string])[] = [
      ['counterfactual', 'Deberíamos haber probado la copia.'],
      ['omission', 'El operador olvidó renovar el certificado.'],
      ['human-error', 'La causa fue un error humano.'],
      ['judgement', 'Fue una chapuza.'],
      ['fault', 'La caída fue culpa del equipo de red.'],
      ['hindsight', 'Era obvio que el disco se iba a llenar.'],
      ['individual', 'Carlos borró la tabla.'],
      ['punitive', 'Habrá consecuencias.'],
      ['weak-action', 'Tener más cuidado con el DNS.'],
      ['animated', '¡Qué desastre!'],
    ];
    for (const [category, text] of sentences) {
      const findings = findBlameInText(text, { section: 'actions', options: { languages: ['en', 'es'] } });
      assert.equal(findings[0]?.category, category, text);
      assert.deepEqual(findBlameInText(text, { section: 'actions' }), []);
    }
  });

  it('leaves plain sentences alone', () => {
    for (const text of [
      'El certificado caducó a las 10:00.',
      'El operador no pudo acceder.',
      'No había alerta para la cola.',
    ]) {
      assert.deepEqual(findBlameInText(text, { section: 'cause', options: { languages: ['es'] } }), []);
    }
  });
});
