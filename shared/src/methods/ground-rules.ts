/**
 * The ground rules that every group begins with: version 1 of each group. They are what people accepted, so
 * they are never changed here; a group changes its own, as a next version.
 */
export const standardGroundRules: readonly string[] = [
  'Wat hier besproken wordt, blijft hier. Ook dat iemand iets inbracht.',
  'Casussen zijn onherkenbaar: geen namen, data, adressen of zeldzame details.',
  'Eén mens spreekt, de anderen luisteren.',
  'Eerst vragen, dan pas meedenken over oplossingen.',
  'We oordelen niet over wie inbrengt.',
  'Wie inbrengt, beslist wat er met de casus gebeurt en mag altijd stoppen.',
  'Geen opnames, schermafdrukken of foto’s.',
  'Doe je online mee? Dan ben je alleen in de kamer en staan er geen andere vensters open.',
  'Wat je meeneemt, is jouw leerpunt. Niet het verhaal van een ander.',
  'Zie je acuut gevaar of onprofessioneel handelen? Dan bespreken we dat open, en eerst met wie het aangaat.',
];
