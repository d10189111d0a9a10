/** What six people take away: learnings, a text written together, and a report. */
import { expect } from '@jest/globals';
import type { Act } from '../../support/play.js';
import {
  button,
  goOn,
  reads,
  readsAfterwards,
  reflection,
  title,
  together,
  truth,
  wordsOn,
} from '../../support/room-screen.js';
import type { Cast } from './cast.js';

export const closing = (cast: Cast, act: Act): void => {
  act('lets the presenter rate, and everybody learn and agree on what to do', async () => {
    const { lotte, marieke, ruben, fenna, all, lookAt, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Wat ga je doen');
    await marieke.getByRole('radio', { name: 'warm' }).first().check();
    await button(marieke, 'Laat mijn waardering zien').click();
    await together([lotte, fenna], (page) => page.getByText('warm', { exact: true }).waitFor());
    await together([ruben, fenna], async (page) => {
      const learning = page === ruben ? 'Eerder vragen wie er belt.' : 'Niet alles zelf opvangen.';
      await page.getByRole('textbox', { name: /^Schrijf één ding op/ }).fill(learning);
      await button(page, 'Bewaar leerpunt').click();
    });
    await marieke.getByLabel('Wat ga je doen?').fill('Een belkaart maken met de teamchef');
    await marieke.getByLabel('Wie doet het?').selectOption('Marieke Terlouw');
    await marieke.getByLabel('Voor welke dag?').fill('2030-01-15');
    await button(marieke, 'Bewaar actie').click();
    await together(all, async (page) => {
      await page.getByText('Eerder vragen wie er belt.').waitFor();
      await page.getByText('Niet alles zelf opvangen.').waitFor();
      await page.getByText('Een belkaart maken met de teamchef').waitFor();
      await page.getByText(/Marieke · voor 15 januari 2030/).waitFor();
    });
    await lookAt(`${cast.scene}-met-leerpunten`, { lotte });
    await lookAt(`${cast.scene}-met-leerpunten`, { fenna });
  });

  act('writes the reflection with two at once, and both texts stay', async () => {
    const { lotte, marieke, youssef, anouk, ruben, lookAt } = cast;
    await together([youssef, ruben], async (page) => {
      const text = page === youssef ? 'De kaart is van niemand.' : 'Wie belt er eigenlijk wie?';
      await reflection(page).click();
      await page.keyboard.press(page === youssef ? 'Control+Home' : 'Control+End');
      await page.keyboard.type(text, { delay: 15 });
    });
    await together([lotte, marieke, youssef, anouk, ruben], async (page) => {
      await reads(page, 'De kaart is van niemand.');
      await reads(page, 'Wie belt er eigenlijk wie?');
    });
    await together([youssef, ruben], (page) => truth(page).getByText('Opgeslagen').waitFor());
    await lookAt(`${cast.scene}-samen-schrijven`, { youssef });
  });

  act('keeps what was written together while somebody had no connection', async () => {
    const { youssef, anouk, anouks } = cast;
    anouks.cut();
    await anouk.getByText('Geen verbinding').waitFor();
    await reflection(anouk).click();
    await anouk.keyboard.press('Control+End');
    await anouk.keyboard.type(' En wie niet?');
    await truth(anouk).getByText('Niet verbonden').waitFor();
    await reflection(youssef).click();
    await youssef.keyboard.press('Control+Home');
    await youssef.keyboard.type('Nogmaals: ');
    anouks.mend();
    await together([anouk, youssef], async (page) => {
      await reads(page, 'En wie niet?');
      await reads(page, 'Nogmaals: De kaart is van niemand.');
      await truth(page).getByText('Opgeslagen').waitFor();
    });
  });

  act('ends with an evaluation, and shows each of them that it is over', async () => {
    const { lotte, fenna, all, lookAt, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Hoe ging het');
    await together(all, async (page) => {
      for (const group of await page.getByRole('group', { name: /\?$/ }).all())
        await group.getByRole('radio', { name: '4' }).check();
      await button(page, 'Geef mijn cijfers').click();
    });
    await lotte.getByText('6 van 6 ingevuld').waitFor();
    await goOn(lotte);
    await everybodyIn('De volgende keer');
    await button(lotte, 'Sluit de bijeenkomst af').click();
    await lookAt(`${cast.scene}-afsluiten`, { lotte });
    await button(lotte.getByRole('dialog'), 'Sluit af').click();
    await together(all, (page) => title(page, 'De bijeenkomst is afgesloten').waitFor());
    await lookAt(`${cast.scene}-afgesloten`, { fenna });
  });

  act(
    'leaves a report with everything that was to be kept, and nothing that was to be forgotten',
    async () => {
      const { lotte, marieke, fenna, stage } = cast;
      await together([lotte, marieke, fenna], async (page) => {
        await page.getByRole('link', { name: 'Lees het terug' }).click();
        await page.getByRole('heading', { name: 'Leerpunten' }).waitFor();
        await readsAfterwards(page, 'De kaart is van niemand.');
      });
      for (const [who, page] of Object.entries({ lotte, marieke, fenna })) {
        const words = await wordsOn(page);
        for (const kept of [
          'Eerder vragen wie er belt.',
          'Niet alles zelf opvangen.',
          'Een belkaart maken met de teamchef',
          'voor 15 januari 2030',
          'Wie belt er eigenlijk wie?',
          'Anouk Dijkema',
          'Gemiddelden van 6 mensen',
        ])
          expect(words).toContain(kept);
        for (const forgotten of ['nieuwsgierig', 'Van wie is de afspraak?', 'Dit raakt me'])
          expect(words).not.toContain(forgotten);
        expect(await stage.judge(page, `${cast.scene}-verslag-${who}`)).toEqual([]);
      }
    },
  );
};
