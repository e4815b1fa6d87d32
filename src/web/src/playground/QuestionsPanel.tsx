import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { questions, type Question } from './questions';

/** A panel of the playground with the curated questions: one that is chosen is put into the editors, with its variables. */
export const questionsPlugin: GraphiQLPlugin = { title: 'Questions', icon: QuestionIcon, content: QuestionsPanel };

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.5" strokeLinecap="round" />
    </svg>
  );
}

function QuestionsPanel() {
  const { addTab, setOperationName } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(state => state);

  function choose(question: Question) {
    // What the reader has written stays in its tab.
    const current = queryEditor?.getValue().trim() ?? '';
    if (current !== '' && !questions.some(other => other.query === current)) addTab();
    queryEditor?.setValue(question.query);
    variableEditor?.setValue(question.variables);
    // GraphiQL would find the name only after a while, and until then run the operation that was there before.
    setOperationName(question.operation);
    queryEditor?.focus();
  }

  return (
    <section className="questions" aria-label="Questions">
      <h2 className="questions__heading">Questions</h2>
      <p>Choose one, change its variables, and run it.</p>
      <ul className="questions__list">
        {questions.map(question => (
          <li key={question.name}>
            <button type="button" onClick={() => choose(question)}>{question.text}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
