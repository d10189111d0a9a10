type SuggestionKind = 'insertion' | 'deletion' | 'replacement' | 'split' | 'join';
type Settlement = 'accept' | 'reject';

const doing: Record<SuggestionKind, string> = {
  insertion: 'Invoegen',
  deletion: 'Weghalen',
  replacement: 'Vervangen',
  split: 'Nieuwe alinea',
  join: 'Alinea’s samenvoegen',
};
const me = 'Jij';
const whose = (who: string) => (who === me ? 'jou' : who);
const decided: Record<Settlement, string> = { accept: 'overgenomen', reject: 'afgewezen' };

export const suggestionText = {
  panel: (count: number) => (count === 0 ? 'Voorstellen' : `Voorstellen (${count})`),
  title: 'Voorstellen in deze tekst',
  mode: 'Wat gebeurt er met wat je typt?',
  edit: 'Bewerken',
  suggest: 'Voorstellen',
  suggesting:
    'Je doet voorstellen. Wat je typt of weghaalt, blijft voor iedereen te zien tot iemand erover beslist.',
  editing: 'Je bewerkt de tekst. Wat je typt, staat er meteen.',
  remarks: {
    shape:
      'Dit is meteen veranderd. Je kunt woorden en alinea’s voorstellen, geen koppen, lijsten of opmaak.',
    kept: 'Lijsten, rijen en tabellen blijven staan: je kunt alleen voorstellen om de woorden weg te halen. Kies Bewerken om ze samen te voegen of weg te halen.',
  },
  noneTitle: 'Er zijn geen voorstellen',
  noneMay: 'Kies boven de tekst ‘Voorstellen’ en typ. Wat je toevoegt of weghaalt, komt hier te staan.',
  noneMayNot: 'Als iemand een wijziging voorstelt, zie je die hier.',
  somebody: 'Iemand die hier niet meer is',
  me,
  doing,
  acceptAll: 'Alles overnemen',
  rejectAll: 'Alles afwijzen',
  whose: 'Van wie?',
  everybody: 'Iedereen',
  accept: 'Neem over',
  reject: 'Wijs af',
  withdraw: 'Trek in',
  keys: 'Met F8 ga je naar het volgende voorstel, met Shift+F8 naar het vorige. Met Alt+F8 kies je wat ermee gebeurt.',
  toWords: (who: string) => `Ga in de tekst naar het voorstel van ${whose(who)}:`,
  acceptOf: (said: string) => `Neem over: ${said}`,
  rejectOf: (said: string) => `Wijs af: ${said}`,
  withdrawOf: (said: string) => `Trek in: ${said}`,
  settled: (count: number, how: Settlement) =>
    count === 1 ? `Voorstel ${decided[how]}` : `${count} voorstellen ${decided[how]}`,
  withdrawn: 'Voorstel ingetrokken',
  undo: 'Maak ongedaan',
  /** What a screen reader says. */
  said: (who: string, kind: SuggestionKind, { inserted, deleted }: { inserted: string; deleted: string }) => {
    if (kind === 'split') return `Voorstel van ${whose(who)}: begin hier een nieuwe alinea`;
    if (kind === 'join') return `Voorstel van ${whose(who)}: voeg deze alinea bij de vorige`;
    if (kind === 'replacement') return `Voorstel van ${whose(who)}: vervang ‘${deleted}’ door ‘${inserted}’`;
    return kind === 'insertion'
      ? `Voorstel van ${whose(who)}: invoegen ‘${inserted}’`
      : `Voorstel van ${whose(who)}: weghalen ‘${deleted}’`;
  },
  /** Of a piece in the text, for who points at it. */
  piece: (who: string, proposal: 'insertion' | 'deletion', when: string) =>
    `Voorstel van ${whose(who)}: ${proposal === 'insertion' ? 'invoegen' : 'weghalen'}${when && `, ${when}`}`,
  paragraphBreak: 'nieuwe alinea',
  spaces: 'spatie',
  /** In a version. */
  wasInsertion: 'Voorstel: invoegen',
  wasDeletion: 'Voorstel: weghalen',
};
