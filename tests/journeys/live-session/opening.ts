/** How a meeting of six begins: from the front door to the case that they chose. */
import { expect } from '@jest/globals';
import type { Act } from '../../support/play.js';
import { button, changeMeeting, enterRoom, goOn, goRound, together } from '../../support/room-screen.js';
import { type Cast, caseTitle } from './cast.js';

export const opening = (cast: Cast, act: Act): void => {
  act('is changed to the short incident method by the facilitator', async () => {
    const { lotte } = cast;
    await changeMeeting(lotte, /^Incidentmethode \(kort\)/);
  });

  act('opens when the facilitator says so, and everybody else comes in by themselves', async () => {
    const { lotte, marieke, ruben, fenna, all, lookAt, everybodyIn } = cast;
    await together(all, enterRoom);
    await lotte.getByRole('heading', { name: '6 van 7 zijn er' }).waitFor();
    await lookAt('00-wachtkamer', { lotte, marieke, fenna });
    expect(await button(ruben, 'Start de bijeenkomst').count()).toBe(0);
    await button(lotte, 'Start de bijeenkomst').click();
    await everybodyIn('Welkom');
  });

  act('begins with a pledge and a word each, that appear together', async () => {
    const { lotte, marieke, ruben, all, stage } = cast;
    await together(all, (page) => button(page, 'Ik houd me daaraan').click());
    await lotte.getByText('6 van 6 bevestigd').waitFor();
    await together(all, async (page) => {
      await page
        .getByRole('textbox', { name: 'Jouw woord' })
        .fill(page === ruben ? 'nieuwsgierig' : 'rustig');
      await button(page, 'Leg klaar').click();
    });
    await lotte.getByText('6 van 6 legden een woord klaar').waitFor();
    expect(stage.wasSent(marieke, 'nieuwsgierig')).toBe(false);
    await button(lotte, 'Laat alles zien').click();
    await together(all, (page) => page.getByText('nieuwsgierig').waitFor());
  });

  act('hears from the owner what became of an earlier action', async () => {
    const { lotte, marieke, youssef, all, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Terugblik op vorige keer');
    const action = 'De teamchef vragen wie de belkaart beheert';
    expect(await button(youssef, `Vertel: ${action}`).count()).toBe(0);
    await button(marieke, `Vertel: ${action}`).click();
    await marieke.getByLabel('Hoe staat het ervoor?').selectOption('Gedaan');
    await marieke.getByLabel('Wat gebeurde er?').fill('Hij beheert de kaart nu zelf.');
    await button(marieke, 'Bewaar').click();
    await together(all, (page) => page.getByText('Hij beheert de kaart nu zelf.').waitFor());
  });

  act('puts cases on the table in a round, in which a turn may be passed', async () => {
    const { lotte, youssef, all, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Casussen op tafel');
    await goRound(all, async (page) => {
      if (page !== youssef) return button(page, 'Ik pas').click();
      await button(page, 'Iets anders inbrengen').click();
      await page.getByLabel('Waar gaat het over?').fill('Een deur die dicht blijft');
      await page.getByLabel('Wat is je vraag?').fill('Hoe vaak ga ik nog langs?');
      await button(page, 'Leg op tafel').click();
      await button(page, 'Haal terug').waitFor();
      await button(page, 'Ik ben uitgesproken').click();
    });
    await together(all, (page) => page.getByText('Een deur die dicht blijft').waitFor());
  });

  act('chooses the case of Marieke by a secret vote', async () => {
    const { lotte, youssef, all, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Casus kiezen');
    await together(all, (page) =>
      page
        .getByRole('checkbox', { name: page === youssef ? 'Een deur die dicht blijft' : caseTitle })
        .check(),
    );
    await lotte.getByText('6 van 6 gestemd').waitFor();
    await button(lotte, 'Sluit de stemming').click();
    await together(all, (page) => page.getByText('5 stemmen').waitFor());
    await button(lotte, `Kies deze: ${caseTitle}`).click();
    await together(all, (page) => page.getByText('Gekozen', { exact: true }).waitFor());
  });
};
