import { useState } from 'react';
import { checkInText } from '../../../text/session';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { ActButton, useAction } from '../act-button';
import { takingPart } from '../phase-facts';
import { useRoom } from '../room-context';

/** One word each, shown together. */
export function CheckIn({ question }: { question: string }) {
  const { view, may, nameOf } = useRoom();
  const { givenBy, shown } = view.checkIn;
  const total = takingPart(view).length;
  return (
    <section className="support" aria-label={question}>
      <h2 className="table__title">{question}</h2>
      {shown.length > 0 ? (
        <ul className="words">
          {shown.map(({ personId, text }) => (
            <li className="words__one" key={personId}>
              <span className="words__word">{text}</span>
              <span className="words__name">{nameOf(personId)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          {may('check-in') && <MyWord />}
          <p className="table__hint">
            {checkInText.waits} {checkInText.given(givenBy.length, total)}.
          </p>
          {may('reveal-check-in') && givenBy.length > 0 && (
            <ActButton action={{ type: 'reveal-check-in' }}>{checkInText.reveal}</ActButton>
          )}
        </>
      )}
    </section>
  );
}

function MyWord() {
  const { mine } = useRoom();
  const { busy, perform } = useAction();
  const [text, setText] = useState(mine.checkIn ?? '');
  const given = mine.checkIn !== null;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void perform({ type: 'check-in', text });
      }}
    >
      <TextField
        label={checkInText.word}
        labelHidden
        placeholder={checkInText.word}
        maxLength={80}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant={given ? 'secondary' : 'primary'} busy={busy}>
        {given ? checkInText.change : checkInText.give}
      </Button>
    </form>
  );
}
