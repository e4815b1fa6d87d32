import { citationInWords } from '../components/Citations';
import type { CitationPartsFragment } from '../components/Citations.generated';
import { markdownText } from '../export/markdown';
import type { ChainPartsFragment, StepPartsFragment } from './chain.generated';
import { remarksOn } from './remarks';
import { quantityOf, sentenceOf } from './picture';
import { roleHeading, roleOrder, ruleMeaning, shortRule } from './words';

/** A chain as Markdown, for a paper: each statement with its basis and the numbers of its sources, which follow at the end. */
export function chainMarkdown(chain: ChainPartsFragment): string {
  const sources = new Sources();
  const roles = roleOrder.map(role => ({ role, steps: chain.steps.filter(step => step.role === role) })).filter(({ steps }) => steps.length > 0);
  const parts = [
    markdownText(chain.explanation),
    '## What no document held says',
    chain.gaps.length > 0 ? chain.gaps.map(gap => `- ${markdownText(gap.message)} Searched: ${gap.searched.map(document => document.id).join(', ')}.`).join('\n') : 'Nothing is missing.',
    ...roles.flatMap(({ role, steps }) => [`## ${roleHeading[role]}`, steps.map((step, index) => `${index + 1}. ${stepLine(chain, step, sources)}`).join('\n')]),
    '## Last body stated',
    chain.lastStated.length > 0 ? chain.lastStated.map(body => `- ${markdownText(body.name)}`).join('\n') : 'None: no way up is stated from its beginning on.',
    '## Rules of inference used',
    rulesUsed(chain),
    '## Sources',
    sources.list(),
  ];
  return parts.join('\n\n');
}

function stepLine(chain: ChainPartsFragment, step: StepPartsFragment, sources: Sources): string {
  const { link } = step;
  const quantity = quantityOf(link.to);
  return [
    `${markdownText([sentenceOf(step), quantity && `(${quantity})`].filter(Boolean).join(' '))}.`,
    `**${[step.basis, ...step.rules.map(shortRule)].join(', ')}.**`,
    link.detail && markdownText(link.detail),
    ...remarksOn(chain, link).map(markdownText),
    link.citations.map(citation => `[${sources.numberOf(citation)}]`).join(''),
  ].filter(Boolean).join(' ');
}

function rulesUsed(chain: ChainPartsFragment): string {
  const rules = [...new Set(chain.steps.flatMap(step => step.rules))].sort();
  return rules.length > 0 ? rules.map(rule => `- ${shortRule(rule)}: ${ruleMeaning[rule]}`).join('\n') : 'None.';
}

/** Numbers the places cited in the order in which they are met. */
class Sources {
  private readonly places: string[] = [];

  numberOf(citation: CitationPartsFragment): number {
    const { id, marking } = citation.document;
    const place = `${markdownText(citationInWords(citation))} (${[id, marking].filter(Boolean).join(', ')})`;
    const index = this.places.indexOf(place);
    return index >= 0 ? index + 1 : this.places.push(place);
  }

  list(): string {
    return this.places.length > 0 ? this.places.map((place, index) => `${index + 1}. ${place}`).join('\n') : 'None.';
  }
}
