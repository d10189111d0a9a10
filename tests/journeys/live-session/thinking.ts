/** What six people do with a case: questions, thoughts behind the back of the presenter, advice; and what disturbs them. */
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';
import type { Act } from '../../support/play.js';
import {
  button,
  clockSays,
  goOn,
  goRound,
  secondsLeft,
  title,
  together,
  truth,
} from '../../support/room-screen.js';
import { backToTheCircle, type Cast } from './cast.js';

export const thinking = (cast: Cast, act: Act): void => {
  act('hides each question until all are shown, and keeps what was typed without a connection', async () => {
    const { lotte, marieke, ruben, fenna, all, rubens, stage, members, lookAt, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('Vragen stellen');
    await together(members(), async (page) => {
      const name = page === ruben ? 'Ruben' : page === fenna ? 'Fenna' : 'iemand';
      await page.getByLabel('Schrijf een open vraag (1)').fill(`Wat zag jij toen, vraagt ${name}?`);
      await button(page, 'Nog een kaartje').click();
      await page.getByLabel('Schrijf een open vraag (2)').fill('Wie hielp jou?');
    });
    await ruben.getByText('Opgeslagen').first().waitFor();
    rubens.cut();
    await ruben.getByText('Geen verbinding').waitFor();
    await ruben.getByLabel('Schrijf een open vraag (2)').fill('Wie hielp jou, en wanneer?');
    await truth(ruben).getByText('Niet verbonden').waitFor();
    await lookAt(`${cast.scene}-niet-verbonden`, { ruben });
    rubens.mend();
    await truth(ruben).getByText('Opgeslagen').waitFor({ timeout: 30_000 });
    await together(members(), (page) => button(page, 'Ik ben klaar').click());
    await lotte.getByText('5 van 5 klaar').first().waitFor();
    for (const page of [lotte, marieke, fenna]) expect(stage.wasSent(page, 'Wie hielp jou, en')).toBe(false);
    await button(lotte, 'Laat alles zien').click();
    await together(all, (page) => page.getByText('Wie hielp jou, en wanneer?').waitFor());
    expect(stage.wasSent(fenna, 'Wie hielp jou, en')).toBe(true);
  });

  act('takes the questions one by one and says what became of each', async () => {
    const { lotte, marieke, fenna, all, lookAt } = cast;
    const question = 'Wat zag jij toen, vraagt Ruben?';
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: question });
    await button(lotte, `Nu deze vraag: ${question}`).click();
    await together(all, (page) => page.locator('[aria-current]').filter({ hasText: question }).waitFor());
    await lookAt(`${cast.scene}-vraag-aan-de-beurt`, { lotte, marieke, fenna });
    await button(row(marieke), 'Beantwoord').click();
    await together(all, (page) =>
      row(page)
        .getByText(/beantwoord$/)
        .waitFor(),
    );
    const fennas = 'Wat zag jij toen, vraagt Fenna?';
    await button(lotte, `Nu deze vraag: ${fennas}`).click();
    await button(lotte.getByRole('listitem').filter({ hasText: fennas }), 'Later').click();
    await together(all, (page) =>
      page
        .getByRole('listitem')
        .filter({ hasText: fennas })
        .getByText(/later$/)
        .waitFor(),
    );
    await button(fenna, 'Ik wil iets vragen').click();
    await lotte.getByRole('listitem', { name: /Fenna/ }).or(lotte.getByText('1 Fenna')).first().waitFor();
    await button(lotte, 'Volgende').click();
    await button(fenna, 'Ik ben uitgesproken').click();
  });

  act('keeps phase and time for everybody when somebody reloads and when time is added', async () => {
    const { lotte, youssef, fenna, all } = cast;
    const before = await secondsLeft(youssef);
    await button(lotte, '+5 min').click();
    await eventually(
      'five more minutes',
      () => secondsLeft(fenna),
      (seconds) => seconds > before + 240,
    );
    await youssef.reload();
    await title(youssef, 'Vragen stellen').waitFor();
    const [his, hers] = await Promise.all([secondsLeft(youssef), secondsLeft(lotte)]);
    expect(Math.abs(his - hers)).toBeLessThanOrEqual(2);
    await button(lotte, 'Pauze').click();
    await together(all, (page) => clockSays(page, 'staat stil'));
    await button(lotte, 'Ga verder').click();
    await together(all, (page) => clockSays(page, 'nog te gaan'));
  });

  act('turns the presenter away: she reads everything and can post nothing', async () => {
    const { lotte, marieke, youssef, fenna, stage, members, lookAt, everybodyIn } = cast;
    await goOn(lotte);
    await everybodyIn('De groep denkt hardop');
    await title(marieke, backToTheCircle).waitFor();
    expect(await marieke.getByRole('textbox', { name: 'Schrijf één gedachte op' }).count()).toBe(0);
    await together([youssef, fenna], async (page) => {
      await page.getByRole('textbox', { name: 'Schrijf één gedachte op' }).fill('Van wie is de afspraak?');
      await button(page, 'Leg op tafel').click();
    });
    await eventually(
      'both thoughts at the presenter',
      () => marieke.getByText('Van wie is de afspraak?').count(),
      (count) => count === 2,
    );
    await marieke.getByRole('textbox', { name: 'Mijn notities' }).fill('Dit raakt me het meest.');
    await truth(marieke).getByText('Opgeslagen').waitFor();
    await lookAt(`${cast.scene}-met-kaartjes`, { marieke });
    await lookAt(`${cast.scene}-met-kaartjes`, { lotte });
    for (const page of members()) expect(stage.wasSent(page, 'Dit raakt me')).toBe(false);
  });

  act('goes on with another facilitator, and after the server was killed', async () => {
    const { lotte, marieke, youssef, fenna, all, stage, lookAt, everybodyIn } = cast;
    await button(lotte, 'Geef leiding over').click();
    await lotte.getByRole('radio', { name: 'Youssef Benali' }).check();
    await lookAt(`${cast.scene}-leiding-overgeven`, { lotte });
    await button(lotte, 'Geef over').click();
    await youssef.getByRole('region', { name: 'Leiding' }).waitFor();
    await lotte.getByRole('region', { name: 'Leiding' }).waitFor({ state: 'hidden' });
    await stage.stopServer('SIGKILL');
    await together(all, (page) => truth(page).getByText('Niet verbonden').waitFor({ timeout: 30_000 }));
    await lookAt(`${cast.scene}-server-weg`, { marieke });
    await lookAt(`${cast.scene}-server-weg`, { fenna });
    await stage.startServer();
    await together(all, (page) => truth(page).getByText('Opgeslagen').waitFor({ timeout: 60_000 }));
    await everybodyIn('De groep denkt hardop');
    expect(await marieke.getByRole('textbox', { name: 'Mijn notities' }).inputValue()).toBe(
      'Dit raakt me het meest.',
    );
    await goOn(youssef);
    await everybodyIn('Adviesronde');
    await button(youssef, 'Geef leiding over').click();
    await youssef.getByRole('radio', { name: 'Lotte Brandsma' }).check();
    await button(youssef, 'Geef over').click();
    await lotte.getByRole('region', { name: 'Leiding' }).waitFor();
  });

  act('gives one advice each in a round, while the presenter only listens', async () => {
    const { marieke, fenna, members } = cast;
    expect(await marieke.getByRole('textbox', { name: 'Schrijf een advies in één zin' }).count()).toBe(0);
    await goRound(members(), async (page) => {
      if (page === fenna) return button(page, 'Ik pas').click();
      await page
        .getByRole('textbox', { name: 'Schrijf een advies in één zin' })
        .fill('Bel de teamchef samen.');
      await button(page, 'Leg op tafel').click();
      await button(page, 'Ik ben uitgesproken').click();
    });
    await eventually(
      'four cards of advice',
      () => marieke.getByText('Bel de teamchef samen.').count(),
      (count) => count === 4,
    );
  });
};
