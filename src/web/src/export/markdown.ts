import type { Export } from '../components/ExportMenu';
import { markingsInWords, type PageState } from '../page/pageState';
import { dateInWords } from '../words/words';

/** A text as Markdown, headed by the page's title, the markings, the state of the record and the address it was taken from. */
export function markdownOf(label: string, body: () => string): Export {
  return {
    label,
    extension: 'md',
    make: page => new Blob([`${headOf(page)}\n${body().trim()}\n`], { type: 'text/markdown;charset=utf-8' }),
  };
}

/** Text of the record inside Markdown: what would be read as its syntax is escaped. */
export function markdownText(text: string): string {
  return text.replaceAll(/([\\`*_[\]<>#|])/g, '\\$1').replaceAll(/\s+/g, ' ');
}

function headOf(page: PageState): string {
  const state = page.record ? `Record version ${page.record.version}, as it was on ${dateInWords(page.record.asOf)}.` : '';
  return `# ${markdownText(page.title)}\n\n**${markingsInWords(page.markings)}**. ${state}\n\n<${window.location.href}>\n`;
}
