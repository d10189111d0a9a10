/**
 * The main job from the front door to the outcome: six people in six browsers go through a whole meeting
 * with the short incident method and a real case. One of them is on a phone, one has a clock that is an
 * hour wrong. The tests are the acts of one play and go in order.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { phone, Stage } from '../support/journey.js';
import { Network } from '../support/network.js';
import { actsOfOnePlay } from '../support/play.js';
import {
  button,
  changeMeeting,
  clockSays,
  enterRoom,
  goOn,
  goRound,
  reads,
  readsAfterwards,
  reflection,
  secondsLeft,
  title,
  together,
  truth,
  wordsOn,
} from '../support/room-screen.js';

const caseTitle = 'Wie belt wie op zaterdagavond';
const backToTheCircle = 'Je zit met je rug naar de kring';

let stage: Stage;
let lotte: Page;
let marieke: Page;
let youssef: Page;
let anouk: Page;
let ruben: Page;
let fenna: Page;
let all: Page[];
/** The lines of Ruben and Anouk. */
let rubens: Network;
let anouks: Network;
let scene = 0;
/** What axe found, in which scene and with whom. */
const barriers: string[] = [];

beforeAll(async () => {
  stage = await Stage.build();
  [rubens, anouks] = await Promise.all([Network.start(), Network.start()]);
  [lotte, marieke, youssef, anouk, ruben, fenna] = await Promise.all([
    stage.enter('Lotte Brandsma'),
    stage.enter('Marieke Terlouw', { colorScheme: 'dark' }),
    stage.enter('Youssef Benali'),
    stage.enter('Anouk Dijkema', { clockOffByMs: 3_600_000, proxy: { server: anouks.url } }),
    stage.enter('Ruben Castelijns', { colorScheme: 'dark', proxy: { server: rubens.url } }),
    stage.enter('Fenna Oosterwoud', { ...phone, colorScheme: 'dark' }),
  ]);
  all = [lotte, marieke, youssef, anouk, ruben, fenna];
}, 120_000);

afterAll(async () => {
  await stage.close();
  for (const network of [rubens, anouks]) network.stop();
});

const members = () => all.filter((page) => page !== marieke);

const lookAt = async (name: string, screens: Record<string, Page>): Promise<void> => {
  for (const [who, page] of Object.entries(screens))
    barriers.push(...(await stage.judge(page, `${name}-${who}`)));
};

/** Everybody is in this phase with the same time, and nobody who needs help is shut out. */
const everybodyIn = async (phase: string): Promise<void> => {
  await together(all, (page) => title(page, phase).or(title(page, backToTheCircle)).waitFor());
  const clocks = await Promise.all(all.map(secondsLeft));
  expect(Math.max(...clocks) - Math.min(...clocks)).toBeLessThanOrEqual(2);
  scene += 1;
  const name = `${String(scene).padStart(2, '0')}-${phase.toLowerCase().replaceAll(' ', '-')}`;
  await lookAt(name, { lotte, marieke, youssef, fenna });
};

describe('a live meeting of six', () => {
  const act = actsOfOnePlay(() => stage.photographAll('broken'));

  act('is changed to the short incident method by the facilitator', async () => {
    await changeMeeting(lotte, /^Incidentmethode \(kort\)/);
  });

  act('opens when the facilitator says so, and everybody else comes in by themselves', async () => {
    await together(all, enterRoom);
    await lotte.getByRole('heading', { name: '6 van 7 zijn er' }).waitFor();
    await lookAt('00-wachtkamer', { lotte, marieke, fenna });
    expect(await button(ruben, 'Start de bijeenkomst').count()).toBe(0);
    await button(lotte, 'Start de bijeenkomst').click();
    await everybodyIn('Welkom');
  });

  act('begins with a pledge and a word each, that appear together', async () => {
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

  act('hides each question until all are shown, and keeps what was typed without a connection', async () => {
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
    await lookAt(`${scene}-niet-verbonden`, { ruben });
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
    const question = 'Wat zag jij toen, vraagt Ruben?';
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: question });
    await button(lotte, `Nu deze vraag: ${question}`).click();
    await together(all, (page) => page.locator('[aria-current]').filter({ hasText: question }).waitFor());
    await lookAt(`${scene}-vraag-aan-de-beurt`, { lotte, marieke, fenna });
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
    await lookAt(`${scene}-met-kaartjes`, { marieke });
    await lookAt(`${scene}-met-kaartjes`, { lotte });
    for (const page of members()) expect(stage.wasSent(page, 'Dit raakt me')).toBe(false);
  });

  act('goes on with another facilitator, and after the server was killed', async () => {
    await button(lotte, 'Geef leiding over').click();
    await lotte.getByRole('radio', { name: 'Youssef Benali' }).check();
    await lookAt(`${scene}-leiding-overgeven`, { lotte });
    await button(lotte, 'Geef over').click();
    await youssef.getByRole('region', { name: 'Leiding' }).waitFor();
    await lotte.getByRole('region', { name: 'Leiding' }).waitFor({ state: 'hidden' });
    await stage.stopServer('SIGKILL');
    await together(all, (page) => truth(page).getByText('Niet verbonden').waitFor({ timeout: 30_000 }));
    await lookAt(`${scene}-server-weg`, { marieke });
    await lookAt(`${scene}-server-weg`, { fenna });
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

  act('lets the presenter rate, and everybody learn and agree on what to do', async () => {
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
    await lookAt(`${scene}-met-leerpunten`, { lotte });
    await lookAt(`${scene}-met-leerpunten`, { fenna });
  });

  act('writes the reflection with two at once, and both texts stay', async () => {
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
    await lookAt(`${scene}-samen-schrijven`, { youssef });
  });

  act('keeps what was written together while somebody had no connection', async () => {
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
    await lookAt(`${scene}-afsluiten`, { lotte });
    await button(lotte.getByRole('dialog'), 'Sluit af').click();
    await together(all, (page) => title(page, 'De bijeenkomst is afgesloten').waitFor());
    await lookAt(`${scene}-afgesloten`, { fenna });
  });

  act(
    'leaves a report with everything that was to be kept, and nothing that was to be forgotten',
    async () => {
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
        expect(await stage.judge(page, `${scene}-verslag-${who}`)).toEqual([]);
      }
    },
  );

  it('shut nobody out in any scene', () => {
    expect(barriers).toEqual([]);
  });

  it('gave nobody an error', () => {
    expect(stage.faults).toEqual([]);
  });
});
