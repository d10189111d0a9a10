/** What the last meeting of the first group left behind. */
import type { Section } from '../modules/documents/document-state.js';
import type { people } from './people.js';

export const finishedLearnings: readonly [author: keyof typeof people, text: string][] = [
  ['anouk', 'Terugkomen is ook contact. Ik hoef niet elke keer iets op te lossen.'],
  ['youssef', 'Vraag eerst waarvoor een verklaring nodig is, voor je ja of nee zegt.'],
  ['marieke', 'Boosheid op papier van anderen zegt iets over mijn eigen zorgen.'],
  ['ruben', 'Spreek een datum af waarop je samen opnieuw kijkt. Dat geeft rust.'],
];

export const finishedMoreOf: readonly string[] = ['Meer stilte na een vraag', '', 'Meer tijd voor de vragen'];

export const finishedReflection: readonly Section[] = [
  {
    heading: 'De vraag',
    paragraphs: ['Hoe blijf ik aanwezig bij iemand die elk contact weigert, zonder over zijn grens te gaan?'],
  },
  {
    heading: 'Wat we horen',
    paragraphs: [
      'Er is wel contact: hij praat door de brievenbus en zet de kranten netjes klaar.',
      'Iedereen om hem heen vraagt om papier. Niemand vraagt wat hij zelf wil.',
    ],
  },
  {
    heading: 'De kern',
    paragraphs: ['De haast is van de anderen. De zorg om te laat te zijn is van mij.'],
  },
  {
    heading: 'Wat ik meeneem',
    paragraphs: [
      'Ik schrijf geen verklaring over hem. Ik vraag de corporatie wat ze precies wil weten en wat ze kan uitstellen.',
      'Ik ga elke dinsdag langs, op dezelfde tijd, en ik laat een briefje achter met mijn naam.',
    ],
  },
];
