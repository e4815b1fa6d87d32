import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useAsOf, withAsOf } from './asOf';
import { navigate } from './location';

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A path of the explorer, with parameters where it has some; the chosen day is added. */
  to: string;
};

/** A link to a page of the explorer. It is a plain link: it can be opened in another tab, copied and shared. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const address = withAsOf(to, useAsOf());

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(address);
  }

  return <a {...rest} href={address} onClick={follow} />;
}
