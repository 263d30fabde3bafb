import { deepStrictEqual } from 'node:assert/strict';
import { told } from '../told';

describe('GitHub', () => {
  it('reads the timeline of a pull request', () => {
    const at = '2026-03-04T10:00:00Z';
    deepStrictEqual(
      told(
        JSON.stringify([
          { event: 'labeled', created_at: at, actor: { login: 'ana' }, label: { name: 'bug' } },
          {
            event: 'commented',
            created_at: at,
            user: { login: 'ben' },
            body: 'Looks right',
            html_url: 'https://gh.example/1',
          },
          {
            event: 'committed',
            sha: '0123456789abcdef',
            message: 'Fix it\n\nMore',
            author: { name: 'Cy', date: '2026-03-04T09:00:00Z' },
            committer: { date: at },
          },
          { event: 'reviewed', submitted_at: at, user: { login: 'ana' }, state: 'changes_requested', body: 'Hm' },
          { event: 'merged', created_at: at, actor: { login: 'merge[bot]' }, commit_id: 'fedcba9876543210' },
        ]),
      ),
      [
        'github',
        '2026-03-04T10:00Z ana (noise): Labeled bug',
        '2026-03-04T10:00Z ben: Looks right <https://gh.example/1>',
        '2026-03-04T10:00Z Cy: Commit 0123456789: Fix it',
        '2026-03-04T10:00Z ana: Review (changes requested): Hm',
        '2026-03-04T10:00Z merge[bot] (bot): Merged (fedcba9876)',
      ],
    );
  });

  it('reads deployments with their states', () => {
    deepStrictEqual(
      told(
        JSON.stringify([
          {
            id: 1,
            sha: '0123456789abcdef',
            task: 'deploy',
            environment: 'production',
            creator: { login: 'ana' },
            created_at: '2026-03-04T10:00:00Z',
            statuses: [{ state: 'in_progress', created_at: '2026-03-04T10:01:00Z' }],
          },
        ]),
      ),
      [
        'github',
        '2026-03-04T10:00Z ana: Deployment of 0123456789 to production',
        '2026-03-04T10:01Z Deployment to production: in progress',
      ],
    );
  });
});
