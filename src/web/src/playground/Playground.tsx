import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useRef } from 'react';
import { endpoint } from '../query/request';
import { readAddress, writeAddress } from './address';
import { questionsPlugin } from './QuestionsPanel';
import { questions } from './questions';

const fetcher = createGraphiQLFetcher({ url: endpoint });
const plugins = [questionsPlugin, explorerPlugin(), HISTORY_PLUGIN];
const opened = readAddress();
const [first] = questions;

// GraphiQL keeps what was open in its tabs; who comes for the first time finds the first question with its variables.
const isFirstVisit = window.localStorage.getItem('graphiql:tabState') === null;

/** GraphiQL over this service: its documentation, an explorer of fields, and the curated questions. */
export function Playground() {
  const shown = useRef({ query: opened.query ?? '', variables: opened.variables ?? '' });

  function share(part: Partial<typeof shown.current>) {
    shown.current = { ...shown.current, ...part };
    if (shown.current.query) writeAddress(shown.current.query, shown.current.variables);
  }

  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={questionsPlugin}
      initialQuery={opened.query}
      initialVariables={opened.query || !isFirstVisit ? opened.variables : first?.variables}
      defaultQuery={first?.query}
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      forcedTheme="light"
      onEditQuery={query => share({ query })}
      onEditVariables={variables => share({ variables })}
    >
      <GraphiQL.Logo>
        <h1 className="playground-name"><a href="/">GovernanceGraph</a> playground</h1>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
