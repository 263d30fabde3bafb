import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { fixed, onlyFinding, placesOf, silent } from '../support';
import { actions } from './support';

const owned = (owner: string): string => actions(`| Action | Owner |\n| --- | --- |\n| Alert on logins | ${owner} |`);

describe('action-many-owners', () => {
  for (const owner of ['Ana, Ben', 'Ana and Ben', 'Ana & Ben', '@ana @ben', 'Platform team', 'Everyone', 'SRE']) {
    it(`hints that ${owner} is not one person`, () => {
      deepStrictEqual(placesOf('action-many-owners', owned(owner)), [owner]);
      strictEqual(onlyFinding('action-many-owners', owned(owner)).severity, 'hint');
    });
  }

  for (const owner of ['Ana Petrov', '@ana', 'Alexander Sandoval', 'TBD', '']) {
    it(`takes ${JSON.stringify(owner)} as it is`, () => silent('action-many-owners', owned(owner)));
  }

  it('accepts teams where the configuration does', () => {
    silent('action-many-owners', owned('Platform team'), { config: { teamOwners: true } });
    strictEqual(placesOf('action-many-owners', owned('Ana, Ben'), { config: { teamOwners: true } }).length, 1);
  });

  it('makes one of them the owner', () => {
    strictEqual(fixed('action-many-owners', owned('Ana, Ben'), 'Make Ben'), owned('Ben'));
  });
});
