import {
  l10n,
  QuickPickItemKind,
  ThemeIcon,
  window,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import type { Choice } from '../../../core/imports/choose';
import type { SettledEvent } from '../../../core/imports/importedEvent';
import type { PeopleShown } from '../../../core/imports/plainEvent';
import type { Postmortem } from '../../../core/postmortem/postmortem';
import { zoneOffset } from '../../../core/timeline/zones';
import type * as Importing from '../../parts/importing';
import { zoneOf } from './openTimes';

/** What is to land. */
export interface Chosen {
  readonly events: readonly SettledEvent[];
  readonly masked: number;
}

/** VS Code shows more slowly, and nobody reads them. */
export const mostShown = 2000;
/** From so many events on, not all of them are ticked at first. */
const manyEvents = 30;
/** What leads up to an incident and follows it, in milliseconds. */
const around = 60 * 60_000;

interface EventItem extends QuickPickItem {
  /** Separators have none. */
  readonly event?: SettledEvent;
}

interface Filter extends QuickInputButton {
  readonly apply: () => void;
}

/** Shows every event with a tick or without; `undefined` when the person gives up. */
export function chooseInPreview(
  importing: typeof Importing,
  postmortem: Postmortem,
  all: readonly SettledEvent[],
  answeredZone: string | undefined,
): Promise<Chosen | undefined> {
  return new Preview(importing, postmortem, all, answeredZone).ask();
}

class Preview {
  readonly #importing: typeof Importing;
  readonly #postmortem: Postmortem;
  readonly #all: readonly SettledEvent[];
  /** Events behind those that a list can show; they land only when the person takes them along. */
  readonly #unseen: readonly SettledEvent[];
  readonly #zone: string;
  readonly #pick: QuickPick<EventItem> = window.createQuickPick();
  #people: PeopleShown = 'names';
  #isMasking = true;
  #withUnseen = false;

  constructor(
    importing: typeof Importing,
    postmortem: Postmortem,
    all: readonly SettledEvent[],
    answeredZone: string | undefined,
  ) {
    this.#importing = importing;
    this.#postmortem = postmortem;
    this.#all = all.slice(0, mostShown);
    this.#unseen = all.slice(mostShown);
    const own = zoneOf(postmortem);
    this.#zone = (own !== undefined && zoneOffset(own, 0) !== undefined ? own : answeredZone) ?? 'UTC';
    const hidden = this.#unseen.length;
    this.#pick.placeholder =
      hidden > 0
        ? l10n.t('The first {0} events; a button above takes the other {1} along', this.#all.length, hidden)
        : l10n.t('What is ticked goes into the timeline');
  }

  async ask(): Promise<Chosen | undefined> {
    const pick = this.#pick;
    Object.assign(pick, { canSelectMany: true, matchOnDescription: true, ignoreFocusOut: true });
    this.#show(this.#firstTicks());
    const answer = await new Promise<readonly SettledEvent[] | undefined>((resolve) => {
      pick.onDidTriggerButton((button) => (button as Filter).apply());
      pick.onDidChangeSelection((items) => this.#tellCount(items.length));
      pick.onDidAccept(() => {
        resolve(ticked(pick.selectedItems));
        pick.hide();
      });
      pick.onDidHide(() => resolve(undefined));
      pick.show();
    });
    pick.dispose();
    if (!answer) return undefined;
    const { events, masked } = this.#shown(this.#withUnseen ? [...answer, ...this.#unseen] : answer);
    return { events, masked: [...masked.values()].reduce((sum, count) => sum + count, 0) };
  }

  /** Of many events those that somebody pinned, else those around the incident. */
  #firstTicks(): ReadonlySet<SettledEvent> {
    const all = this.#matching({});
    if (this.#all.length <= manyEvents) return all;
    const incident = incidentOf(this.#postmortem);
    const fewer = [this.#matching({ only: 'pinned' }), ...(incident ? [this.#matching(incident)] : [])];
    return fewer.find(({ size }) => size > 0) ?? all;
  }

  #matching(choice: Choice): ReadonlySet<SettledEvent> {
    return new Set(this.#importing.chooseEvents(this.#all, choice));
  }

  /** Events as they would be written: people as wanted, secrets masked. */
  #shown(events: readonly SettledEvent[]) {
    const { maskEvents, withPeople, rolesIn } = this.#importing;
    const { events: safe, masked } = this.#isMasking
      ? maskEvents(events)
      : { events, masked: new Map<string, number>() };
    return { events: withPeople(safe, this.#people, rolesIn(this.#postmortem)), masked };
  }

  #show(wanted: ReadonlySet<SettledEvent>): void {
    const { events } = this.#shown(this.#all);
    const items: EventItem[] = [];
    const selected: EventItem[] = [];
    let day = '';
    this.#all.forEach((event, index) => {
      const wall = new Date(event.instant + (zoneOffset(this.#zone, event.instant) ?? 0) * 60_000).toISOString();
      if (wall.slice(0, 10) !== day) {
        day = wall.slice(0, 10);
        items.push({ label: `${day} ${this.#zone}`, kind: QuickPickItemKind.Separator });
      }
      const item = itemOf(event, events[index] ?? event, wall.slice(11, 16));
      items.push(item);
      if (wanted.has(event)) selected.push(item);
    });
    this.#pick.items = items;
    this.#pick.selectedItems = selected;
    this.#pick.buttons = this.#filters();
    this.#tellCount(selected.length);
  }

  #tellCount(count: number): void {
    const unseen = this.#withUnseen ? this.#unseen.length : 0;
    const all = this.#all.length + this.#unseen.length;
    this.#pick.title = l10n.t('Import Timeline: {0} of {1} events', count + unseen, all);
  }

  #filters(): readonly Filter[] {
    const tick = (icon: string, tooltip: string, choice: Choice): Filter => ({
      iconPath: new ThemeIcon(icon),
      tooltip,
      apply: () => this.#show(this.#matching(choice)),
    });
    const again = (): void => this.#show(new Set(ticked(this.#pick.selectedItems)));
    const incident = incidentOf(this.#postmortem);
    const masked = [...this.#importing.maskEvents(this.#all).masked.values()].reduce((sum, count) => sum + count, 0);
    const nextPeople = { names: 'roles', roles: 'none', none: 'names' } as const;
    return [
      ...(this.#all.some(({ isPinned }) => isPinned)
        ? [tick('pinned', l10n.t('Tick pinned messages'), { only: 'pinned' })]
        : []),
      tick('account', l10n.t('Tick what people said'), { only: 'people' }),
      tick('hubot', l10n.t('Tick what programs said'), { only: 'bots' }),
      ...(incident ? [tick('watch', l10n.t('Tick what happened around the incident'), incident)] : []),
      tick('list-flat', l10n.t('Tick all, joins and notifications too'), { withNoise: true }),
      ...(this.#unseen.length > 0
        ? [
            {
              iconPath: new ThemeIcon(this.#withUnseen ? 'fold-down' : 'unfold'),
              tooltip: this.#withUnseen
                ? l10n.t('The {0} events behind the list come along', this.#unseen.length)
                : l10n.t('Take the {0} events behind the list along', this.#unseen.length),
              apply: () => {
                this.#withUnseen = !this.#withUnseen;
                again();
              },
            },
          ]
        : []),
      {
        iconPath: new ThemeIcon('organization'),
        tooltip: l10n.t('People are shown by: {0}', peopleLabel(this.#people)),
        apply: () => {
          this.#people = nextPeople[this.#people];
          again();
        },
      },
      {
        iconPath: new ThemeIcon(this.#isMasking ? 'shield' : 'unlock'),
        tooltip: this.#isMasking
          ? l10n.t('Addresses, tokens and keys are masked: {0}', masked)
          : l10n.t('Addresses, tokens and keys are left as they are: {0}', masked),
        apply: () => {
          this.#isMasking = !this.#isMasking;
          again();
        },
      },
    ];
  }
}

function ticked(items: readonly EventItem[]): readonly SettledEvent[] {
  return items.flatMap(({ event }) => event ?? []);
}

function peopleLabel(shown: PeopleShown): string {
  if (shown === 'names') return l10n.t('name');
  return shown === 'roles' ? l10n.t('role') : l10n.t('nothing');
}

function itemOf(event: SettledEvent, shown: SettledEvent, clock: string): EventItem {
  const who = shown.author === undefined ? '' : `${shown.author}: `;
  const words = `${clock} ${who}${shown.text}`.replace(/\s+/g, ' ').slice(0, 200);
  const marks = [
    ...(event.isPinned ? [l10n.t('pinned')] : []),
    ...(event.isBot ? [l10n.t('program')] : []),
    ...(event.milestone === undefined ? [] : [`[${event.milestone}]`]),
  ];
  // `$(name)` would be shown as an icon.
  return { label: words.replaceAll('$(', '$ ('), description: marks.join(' '), event };
}

/** The time from the first to the last known moment of the document's timeline, and some more. */
export function incidentOf({ timeline }: Postmortem): Choice | undefined {
  const instants = timeline.entries.flatMap(({ instant }) => instant ?? []);
  if (instants.length === 0) return undefined;
  return {
    from: instants.reduce((least, instant) => Math.min(least, instant)) - around,
    until: instants.reduce((most, instant) => Math.max(most, instant)) + around,
  };
}
