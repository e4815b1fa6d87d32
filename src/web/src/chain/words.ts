import type { GapKind, LinkMode, LinkPartsFragment, LinkType, Rule, StepRole } from './chain.generated';

type PlainLink = Pick<LinkPartsFragment, 'type'> & Partial<Pick<LinkPartsFragment, 'modes' | 'intended' | 'role' | 'how'>>;

/** What a link says from where it begins: “the group *oversees* the committee”. */
const outward: Record<LinkType, string> = {
  ABOUT: 'is about',
  ACCOUNTABLE_TO: 'answers to',
  ALIGNED_WITH: 'fits with or is listed under',
  ASSESSED_AGAINST: 'is judged against',
  AUTHORED_BY: 'was written by',
  BASED_ON: 'rests on',
  CARRIED_OUT: 'carried out',
  COMMISSIONS: 'commissions',
  CONFLICTS_WITH: 'cannot hold beside',
  DELEGATES_TO: 'hands a task down to',
  FOUND: 'found',
  HOLDS: 'holds the post',
  IN_AREA: 'is in',
  INSPECTS: 'inspected the services of',
  MEASURED_BY: 'has the figure',
  MEMBER_OF: 'is represented on',
  OVERSEES: 'oversees',
  OWNED_BY: 'is owned by',
  PART_OF: 'is part of',
  POST_IN: 'is a post in',
  PROVIDES: 'provides',
  REPORTS_TO: 'reports to',
  RESPONDS_TO: 'answers',
  RESPONSIBLE_FOR: 'is responsible for',
  SAME_AS: 'is taken to be the same as',
  SUCCEEDS: 'comes after',
  SUPPORTS: 'supports',
  USES_TERM: 'uses the term',
};

/** The same from where it ends: “the committee is *overseen by* the group”. */
const inward: Partial<Record<LinkType, string>> = {
  COMMISSIONS: 'commissioned by',
  DELEGATES_TO: 'handed its task by',
  OVERSEES: 'overseen by',
  PROVIDES: 'provided by',
  RESPONDS_TO: 'answered by',
  RESPONSIBLE_FOR: 'in the remit of',
};

const upward: Partial<Record<LinkType, string>> = {
  ACCOUNTABLE_TO: 'answers to',
  ALIGNED_WITH: 'fits with',
  AUTHORED_BY: 'written by',
  OWNED_BY: 'owned by',
  PART_OF: 'part of (structure)',
  POST_IN: 'post in',
};

const inwardModes: Record<LinkMode, string> = {
  ACCOUNTABLE: 'answers to',
  DIRECTION: 'directed by',
  HELD_TO_ACCOUNT: 'held to account by',
  LEADERSHIP: 'led by',
  ON_BEHALF_OF: 'acts on behalf of',
  OVERSIGHT: 'overseen by',
  QUALITY_ASSURANCE: 'quality assured by',
  SCRUTINY: 'scrutinised by',
};

const outwardModes: Record<LinkMode, string> = {
  ACCOUNTABLE: 'answers to',
  DIRECTION: 'directs',
  HELD_TO_ACCOUNT: 'is held to account by',
  LEADERSHIP: 'leads',
  ON_BEHALF_OF: 'acts on behalf of',
  OVERSIGHT: 'oversees',
  QUALITY_ASSURANCE: 'assures the quality of',
  SCRUTINY: 'scrutinises',
};

const authorship: Record<string, string> = {
  CONTACT: 'has as its contact',
  IDENTIFIED: 'was identified by',
  PRESENTER: 'was presented by',
  PUBLISHER: 'was published by',
  REQUESTER: 'was asked for by',
};

/** The verb between the two ends of a link, from its beginning to its end. */
export function verbOf(link: PlainLink): string {
  if (link.type === 'AUTHORED_BY' && link.role && link.role in authorship)
    return authorship[link.role] as string;
  const verb = link.modes?.length ? inSeries(link.modes.map(mode => outwardModes[mode])) : outward[link.type];
  return link.intended ? `${verb} (announced, not yet in force)` : verb;
}

/** “a”, “a and b”, “a, b and c”. */
function inSeries(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The words on a line that is read from its lower end up. */
export function upwardWords(link: PlainLink, lowerIsFrom: boolean): string {
  if (link.type === 'AUTHORED_BY')
    return verbOf(link).replace(/^(was|has as) /, '').replace('its contact', 'contact');
  const words = link.modes?.length
    ? link.modes.map(mode => inwardModes[mode]).join(', ')
    : ((lowerIsFrom ? upward : inward)[link.type] ?? outward[link.type]);
  return link.intended ? `${words} (announced)` : words;
}

/** A rule's number and a word for it, short enough for a line of the picture. */
export function shortRule(rule: Rule): string {
  const [number, ...words] = rule.split('_');
  return `${number} ${words.join(' ').toLowerCase()}`;
}

/** What a rule concludes, as the model says it. */
export const ruleMeaning: Record<Rule, string> = {
  R1_LOCAL_INSTANCE: 'A general definition holds for the body of that kind in a named area.',
  R2_COLLECTIVE: 'A plan announced after an inspection answers every area for improvement that the same paper lists.',
  R3_INSPECTION_EVIDENCE: 'A finding without evidence of its own rests on its inspection’s evidence base.',
  R4_SAME_THING: 'Two names or mentions are one thing, or one follows the other.',
  R5_THEME: 'Our classification by theme.',
  R6_REMIT: 'A body whose remit covers the theme in that area may be the owner.',
  R7_POLARITY: 'Which way an indicator is better, from its own words.',
  R8_ARITHMETIC: 'A figure worked out from others.',
  R9_INSPECTED: 'The body whose services were inspected may be the owner of what was found.',
  R10_DATE: 'A year or date taken from the date or title of the document cited.',
  R11_SILENCE: 'The documents held were read for it and do not say.',
};

/** What a step is in its chain, as the heading of a list of such steps. */
export const roleHeading: Record<StepRole, string> = {
  OWNER: 'Who owns it',
  ACTION_OWNER: 'Who owns an action that answers it',
  NEAREST: 'Who comes nearest, where no owner is named',
  CANDIDATE: 'Who may own it, by inference',
  COMMISSIONER: 'Who commissions it',
  UP: 'Up the line: to whom they answer',
  REMIT: 'What remits they hold',
  HANDED_DOWN: 'What they hand down',
  FOUND_BY: 'Who found it',
  EVIDENCE: 'Evidence tied to it',
  EVIDENCE_BASE: 'Evidence base of its inspection',
  FIGURE: 'Figures given for it',
  MEANING: 'What its words mean',
  TOLD: 'Who was told (information, not accountability)',
};

/** A gap in a few words, for a hole in the picture. */
export const gapTitle: Record<GapKind, string> = {
  NO_ACTION: 'No action is said to answer it',
  NO_COMMISSIONER: 'Nobody is said to commission it',
  NO_DUE_DATE: 'No date is set',
  NO_EVIDENCE: 'No evidence is tied to it',
  NO_OVERSIGHT: 'Nobody is said to oversee it',
  NO_OWNER: 'No owner is named',
  NO_POLARITY: 'Nothing says which way is better',
  NO_PROGRESS: 'No progress is reported',
  NO_PROVIDER: 'Nobody is said to provide it',
  NO_RECIPIENT: 'Nobody is said to have received it',
  NO_UPWARD_ACCOUNTABILITY: 'To whom it answers is not said',
  NOT_GRADED: 'No grade was given',
  NOT_STATED: 'Not stated',
  OFF_TARGET_NO_ACTION: 'Off target, and no action answers it',
  OVERDUE: 'Its date has passed without reported progress',
  UNREADABLE: 'An entry is empty or cannot be read',
};

/** The order in which the roles of a chain are read: who answers, up the line, then what stands behind it. */
export const roleOrder: readonly StepRole[] = [
  'OWNER', 'ACTION_OWNER', 'NEAREST', 'CANDIDATE', 'COMMISSIONER', 'UP', 'REMIT', 'HANDED_DOWN', 'FOUND_BY', 'EVIDENCE', 'EVIDENCE_BASE', 'FIGURE', 'MEANING', 'TOLD',
];
