import { strictEqual } from 'node:assert/strict';
import { actorFinder } from '../../../src/core/timeline/viewActor';

describe('actorFinder', () => {
  const actorOf = actorFinder(['Priya', 'Ana', 'database group']);

  it('knows handles and the document’s own people', () => {
    strictEqual(actorOf('@kim restarts the broker'), '@kim');
    strictEqual(actorOf('Rollback started by Priya, seen by Ana'), 'Priya');
    strictEqual(actorOf('Analysis of the logs begins'), undefined);
    strictEqual(actorOf('The database group fails over'), 'database group');
  });

  it('knows teams and roles', () => {
    strictEqual(actorOf('The search team joins'), 'Search team');
    strictEqual(actorOf('On-call engineer opens the dashboard'), 'On-call');
    strictEqual(actorOf('Alert fires for queue length'), 'Monitoring');
    strictEqual(actorOf('Traffic moved'), undefined);
  });

  it('takes an address for no handle', () => {
    strictEqual(actorOf('Mail to a@b.example bounces'), undefined);
  });
});
