import { sectionTemplate } from '../sectionTemplate';

const impact = `<!-- What people and the place felt, in numbers. An informed estimate, marked as one, beats no number; “none” is worth
     writing down, too. Roles and groups, no names of patients, guests or visitors. -->

- **People:** <!-- How many, which groups, what they experienced, and how they are now -->
- **Place and material:** <!-- Rooms, equipment, stock or records that could not be used, and for how long -->
- **Service:** <!-- Appointments, shifts, shows or deliveries that were late or did not take place -->
- **Cost and duties:** <!-- Money, and reports that the law or a contract asks for -->`;

const cause = `<!-- Several conditions that came together. A cause is never a person: describe what the place, the tools, the plan and the
     moment made likely. Keep asking “how could that happen?” until an action can change the answer. -->

### Place and equipment

<!-- Layout, devices, supplies, weather: what they allowed, hid or made hard -->

### Plan and procedure

<!-- Which check, briefing, rota or instruction existed, and how the problem got past it -->

### People and moment

<!-- What those present saw, knew and expected, and how that made their choices sensible: load, handover, noise, training -->`;

const resolution = `<!-- What was done to make people safe, to limit the damage and to return to normal, in order; what helped and what hindered. -->

- **First response:** <!-- Who was made safe and how -->
- **Return to normal:** <!-- Steps, until when, and how it was known to be over -->
- **What helped and what hindered:** <!-- Equipment, keys, contacts, signs, practice -->`;

/** For incidents that have nothing to do with computers: a building, a ward, an event, a workshop. */
export const beyondItTemplate = sectionTemplate(
  {
    id: 'beyond-it',
    title: 'Incident outside IT',
    description: 'For a building, a ward, an event or a workshop: people first.',
  },
  [
    { kind: 'summary', title: 'What happened' },
    { kind: 'impact', body: impact },
    { kind: 'detection', title: 'How was it noticed' },
    { kind: 'timeline', title: 'Course of events' },
    { kind: 'cause', title: 'Contributing factors', body: cause },
    { kind: 'resolution', title: 'Response and recovery', body: resolution },
    { kind: 'people', title: 'Roles' },
    { kind: 'lessons' },
    { kind: 'well', level: 3 },
    { kind: 'poorly', level: 3 },
    { kind: 'actions' },
  ],
);
