import { beyondItTemplate } from './builtIn/beyondIt';
import { correctionOfErrorTemplate } from './builtIn/correctionOfError';
import { fiveWhysTemplate } from './builtIn/fiveWhys';
import { incidentReportTemplate } from './builtIn/incidentReport';
import { lightTemplate } from './builtIn/light';
import { nearMissTemplate } from './builtIn/nearMiss';
import { respondersTemplate } from './builtIn/responders';
import { securityTemplate } from './builtIn/security';
import { sreTemplate } from './builtIn/sre';
import { standardTemplate } from './builtIn/standard';
import type { Template } from './template';

/** The templates that everybody has; the first one is offered first. */
export const builtInTemplates: readonly Template[] = [
  standardTemplate,
  incidentReportTemplate,
  lightTemplate,
  sreTemplate,
  respondersTemplate,
  fiveWhysTemplate,
  correctionOfErrorTemplate,
  securityTemplate,
  nearMissTemplate,
  beyondItTemplate,
];
