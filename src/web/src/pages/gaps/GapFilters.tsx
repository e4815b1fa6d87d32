import { useQuery } from '../../query/useQuery';
import { setParameters } from '../../routing/location';
import { GapFiltersDocument } from './GapFilters.generated';
import { gapKinds, kindInWords } from './gapKinds';

type GapFiltersProps = {
  /** The filters in the address; null for none. */
  chosen: { area: string | null; kind: string | null; theme: string | null };
  asOf: string | undefined;
};

type Choice = { value: string; name: string };

/** By which area, kind and theme the gaps are narrowed. A filter takes effect when it is chosen, and stands in the address. */
export function GapFilters({ chosen, asOf }: GapFiltersProps) {
  const { data } = useQuery(GapFiltersDocument, { asOf });
  const withGaps = new Set(data?.byArea.groups.flatMap(group => group.keys.map(key => key.node?.id)));
  const areas = data?.areas.nodes.filter(area => withGaps.has(area.id) || area.id === chosen.area) ?? [];
  return (
    <form className="filters no-print" aria-label="Filters" onSubmit={event => event.preventDefault()}>
      <Filter name="area" label="Area" all="All areas" value={chosen.area} choices={areas.map(area => ({ value: area.id, name: area.name }))} />
      <Filter name="kind" label="Kind" all="All kinds" value={chosen.kind} choices={gapKinds.map(kind => ({ value: kind, name: kindInWords(kind) }))} />
      <Filter name="theme" label="Theme" all="All themes" value={chosen.theme} choices={data?.themes.nodes.map(theme => ({ value: theme.id, name: theme.name })) ?? []} />
    </form>
  );
}

function Filter({ name, label, all, value, choices }: { name: string; label: string; all: string; value: string | null; choices: readonly Choice[] }) {
  const id = `filter-${name}`;
  // What the address asks for stays chosen while the choices are on their way.
  const known = value && !choices.some(choice => choice.value === value) ? [{ value, name: value }, ...choices] : choices;
  return (
    <div className="filters__filter">
      <label className="ds_label" htmlFor={id}>{label}</label>
      <div className="ds_select-wrapper">
        <select className="ds_select" id={id} value={value ?? ''} onChange={event => setParameters({ [name]: event.target.value, after: null })}>
          <option value="">{all}</option>
          {known.map(choice => <option key={choice.value} value={choice.value}>{choice.name}</option>)}
        </select>
        <span className="ds_select-arrow" aria-hidden="true" />
      </div>
    </div>
  );
}
