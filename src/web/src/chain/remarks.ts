import { dateInWords } from '../words/words';
import type { ChainPartsFragment, LinkPartsFragment } from './chain.generated';

/** What is to be known of a link beside its sources, as sentences. A link that only documents older than those of the start attest is dated, so that 2017 is not read as today. */
export function remarksOn(chain: ChainPartsFragment, link: LinkPartsFragment): string[] {
  const { attestation, recorded } = link;
  const isOld = attestation?.last && chain.start.attestation?.last && attestation.last.slice(0, 4) < chain.start.attestation.last.slice(0, 4);
  return [
    link.titleOnly && 'Only a heading or a post’s title says so.',
    link.intended && 'Announced, not yet in force.',
    link.frequency && `How often: ${link.frequency}.`,
    isOld && `Last attested on ${dateInWords(attestation.last!)}.`,
    attestation?.status === 'LATER' && attestation.first && `First attested on ${dateInWords(attestation.first)}, after the day shown.`,
    recorded && `Recorded by ${recorded.by} on ${dateInWords(recorded.on)}.`,
  ].filter(remark => typeof remark === 'string');
}
