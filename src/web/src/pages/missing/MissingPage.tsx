import { Page } from '../../page/Page';
import { Link } from '../../routing/Link';

/** What an address that leads nowhere shows. */
export default function MissingPage() {
  return (
    <Page title="There is no such page" crumbs={[]}>
      <p>
        Look whether the address is whole, or <Link to="/">search the record</Link>.
      </p>
    </Page>
  );
}
