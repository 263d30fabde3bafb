import { window, workspace, type ExtensionContext } from 'vscode';
import { registerAllowTerm } from './features/allowTerm';
import { registerChangeRecognition } from './features/changeRecognition';
import { registerConfigProblems } from './features/configProblems';
import { registerDocumentOutline } from './features/documentOutline';
import { registerFindingActions } from './features/findingActions';
import { registerFindingDiagnostics } from './features/findingDiagnostics';
import { registerFindingHover } from './features/findingHover';
import { registerFixAll } from './features/fixAll';
import { registerFrontMatter } from './features/frontMatter';
import { registerImportTimeline } from './features/importTimeline/importTimeline';
import { registerInsertSection } from './features/insertSection';
import { availableModels } from './features/languageModels/models';
import { registerRephrase } from './features/languageModels/rephrase';
import { registerLanguageModelTools } from './features/languageModels/tools';
import { registerLibrary } from './features/library/library';
import { registerNameSystem } from './features/nameSystem';
import { registerNewPostmortem } from './features/newPostmortem/newPostmortem';
import { registerPublish } from './features/publish/publish';
import { registerRecognitionStatus } from './features/recognitionStatus';
import { registerRefactorings } from './features/refactorings';
import { registerReview } from './features/review/review';
import { registerReviewReadiness } from './features/reviewReadiness/reviewReadiness';
import { registerRuleDocumentation } from './features/ruleDocumentation';
import { registerSectionCompletions } from './features/sectionCompletions';
import { registerTemplates } from './features/templates/templates';
import { registerTimelinePreview } from './features/timelinePreview';
import { timelineInMarkdownPreview, type MarkdownIt } from './features/timelinePreviewMarkdown';
import { PostmortemLibrary } from './services/library/postmortemLibrary';
import { registerTrends } from './features/trends/trends';
import { PersonalDecisions } from './services/personalDecisions';
import { PostmortemDocuments } from './services/postmortemDocuments';
import { RulePages } from './services/rulePages';
import { TeamConfigs } from './services/teamConfigs';

/** What VS Code's Markdown preview asks for (`markdown.markdownItPlugins`). */
interface MarkdownPreviewPlugin {
  extendMarkdownIt<T extends MarkdownIt>(markdown: T): T;
}

/** The composition root: creates the services and registers every feature. Nothing is read here. */
export function activate(context: ExtensionContext): MarkdownPreviewPlugin {
  const started = performance.now();
  const log = window.createOutputChannel('Postmortem', { log: true });
  const teamConfigs = new TeamConfigs(log);
  const decisions = new PersonalDecisions(context.workspaceState);
  const documents = new PostmortemDocuments(teamConfigs, decisions, log);
  const rulePages = new RulePages(context.extensionUri);
  const services = { context, log, teamConfigs, decisions, documents };
  const library = new PostmortemLibrary(services);
  context.subscriptions.push(
    log,
    teamConfigs,
    decisions,
    documents,
    library,
    registerNewPostmortem(services),
    registerInsertSection(documents),
    registerImportTimeline(documents),
    registerSectionCompletions(documents),
    registerDocumentOutline(documents),
    registerFrontMatter(documents),
    registerFindingDiagnostics(documents),
    registerFindingActions(documents),
    registerFixAll(documents),
    registerRefactorings(documents),
    registerAllowTerm(documents, log),
    registerNameSystem(documents, log),
    registerFindingHover(documents, rulePages),
    registerRuleDocumentation(rulePages, log),
    registerRecognitionStatus(documents),
    registerReviewReadiness(documents),
    registerReview(documents),
    registerChangeRecognition(documents, decisions),
    registerConfigProblems(teamConfigs),
    registerTimelinePreview(services),
    registerTemplates(services),
    registerPublish(documents),
    registerLibrary(services, library),
    registerTrends(services, library),
    registerLanguageModelTools(documents, library),
    registerRephrase(documents, availableModels),
  );
  log.debug(`Activated in ${(performance.now() - started).toFixed(1)} ms, ${workspace.textDocuments.length} open`);
  return { extendMarkdownIt: timelineInMarkdownPreview(documents) };
}

export function deactivate(): void {
  // Everything is disposed through the context's subscriptions.
}
