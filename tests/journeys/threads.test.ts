/**
 * A question from the first word to the answer that helped: a Wijk-GGD'er asks on the phone, two answer, and what comes
 * in waits behind a bar while she reads; she marks the answer. A moderator sees what nobody answered, and
 * somebody without an account recognises a person. Whoever took part gets one mail of what came later.
 */
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desktop, phone, Stage } from '../support/journey.js';
import { actsOfOnePlay } from '../support/play.js';
import { button, title } from '../support/room-screen.js';
import { misfitsOn } from '../support/screen-checks.js';
import { SmtpSink } from '../support/smtp-sink.js';

let sink: SmtpSink;
let stage: Stage;
let fenna: Page;
let youssef: Page;
let lotte: Page;
let address: string;
const act = actsOfOnePlay(() => stage.photographAll('threads-broken'));
const faults: string[] = [];
const question = 'Hoe geef jij je vakantie door aan de meldkamer?';

const judge = async (
  page: Page,
  shown: string,
  sizes: Record<string, typeof desktop> = { desktop, phone },
) => {
  for (const [device, { viewport }] of Object.entries(sizes))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      faults.push(...(await stage.judge(page, `threads-${shown}-${device}-${colorScheme}`)));
      faults.push(...(await misfitsOn(page)).map((misfit) => `${shown} on a ${device}: ${misfit}`));
    }
  await page.setViewportSize(Object.values(sizes)[0]?.viewport ?? desktop.viewport);
};
const answerField = (page: Page) => page.getByLabel('Schrijf een antwoord');
const post = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

beforeAll(async () => {
  sink = await SmtpSink.start();
  stage = await Stage.build({ SMTP_URL: sink.url });
  fenna = await stage.enter('Fenna Oosterwoud', phone);
  youssef = await stage.enter('Youssef Benali');
  lotte = await stage.enter('Lotte Brandsma');
}, 120_000);
afterAll(async () => {
  await stage.close();
  await sink.close();
});

describe('a question', () => {
  act('is asked on the phone, and what was begun is there after a reload', async () => {
    await fenna.goto(`${stage.url}/gesprekken`);
    await title(fenna, 'Gesprekken').waitFor();
    await fenna.getByRole('link', { name: 'Avond en weekend: hoe regelen jullie achtervang?' }).waitFor();
    await judge(fenna, 'list', { phone, desktop });
    await fenna.getByRole('link', { name: 'Stel een vraag' }).click();
    await fenna.getByLabel('Je vraag in één zin').fill(question);
    await fenna.getByLabel('Vertel er meer over').fill('Ik ga twee weken weg. Bel mij niet op 06 12345678.');
    await fenna.getByText('Kijk dit even na').waitFor();
    await fenna.getByText('Concept bewaard').waitFor();
    await judge(fenna, 'new', { phone, desktop });
    await fenna.reload();
    await fenna.getByText('Kijk dit even na').waitFor();
    expect(await fenna.getByLabel('Je vraag in één zin').inputValue()).toBe(question);
    await fenna
      .getByLabel('Vertel er meer over')
      .fill('Ik ga twee weken weg. Hoe weet de **meldkamer** dat?');
    await fenna
      .getByLabel('Thema')
      .selectOption({ label: 'Zorg en veiligheid · Bereikbaarheid en achtervang' });
    await fenna.getByText('Kijk dit even na').waitFor({ state: 'detached' });
    await button(fenna, 'Plaats je vraag').click();
    await title(fenna, question).waitFor();
    address = fenna.url();
  });

  act('is found by two who answer; the first answer waits until she asks for it', async () => {
    await youssef.goto(`${stage.url}/gesprekken?toon=unread`);
    await youssef.getByRole('link', { name: question }).click();
    await title(youssef, question).waitFor();
    await answerField(youssef).fill('Wij mailen het rooster per maand.');
    await button(youssef, 'Plaats antwoord').click();
    await post(youssef, 'Wij mailen het rooster').waitFor();
    await button(fenna, '1 nieuw bericht').waitFor();
    expect(await post(fenna, 'Wij mailen het rooster').count()).toBe(0);
    await button(fenna, '1 nieuw bericht').click();
    await post(fenna, 'Wij mailen het rooster').waitFor();

    await lotte.goto(address);
    await post(lotte, 'Wij mailen het rooster').getByRole('button', { name: 'Beantwoorden' }).click();
    await answerField(lotte).press('End');
    await lotte.keyboard.type('Goed idee. @Fenn');
    await lotte.getByRole('option', { name: /Fenna Oosterwoud/ }).click();
    await lotte.keyboard.type(' kan dat bij jullie?');
    await button(lotte, 'Plaats antwoord').click();
    const answer = post(lotte, 'kan dat bij jullie?');
    await answer.getByRole('link', { name: 'Youssef Benali schreef' }).waitFor();
    await answer.getByText('@Fenna Oosterwoud').waitFor();
    await judge(lotte, 'thread');
  });

  act('gets the answer that helped, and everybody sees which', async () => {
    await button(fenna, '1 nieuw bericht').click();
    const helped = post(fenna, 'Wij mailen het rooster').first();
    await helped.getByRole('button', { name: 'Dit hielp mij' }).click();
    await helped.getByText('Dit hielp', { exact: true }).waitFor();
    await post(youssef, 'Wij mailen het rooster').first().getByText('Dit hielp', { exact: true }).waitFor();
    await judge(fenna, 'answered', { phone });
  });
});

describe('around it', () => {
  act('people vote, and see then how it stands', async () => {
    await youssef.getByRole('link', { name: 'Alle gesprekken' }).click();
    await youssef.getByRole('link', { name: 'Welke intervisiemethode werkt online met zes mensen?' }).click();
    await youssef.getByLabel('Waarderende intervisie').check();
    await button(youssef, 'Stem').click();
    await youssef.getByText('jouw keuze').waitFor();
    await judge(youssef, 'poll');
  });

  act('a moderator sees what nobody answered', async () => {
    await lotte.goto(`${stage.url}/gesprekken/aandacht`);
    await lotte
      .getByRole('link', { name: 'E33-cijfers uitleggen aan de raad zonder verkeerde conclusies' })
      .waitFor();
    await judge(lotte, 'attention');
    await lotte.getByRole('link', { name: 'Beheer de thema’s' }).click();
    await title(lotte, 'Thema’s').waitFor();
    await judge(lotte, 'themes');
  });

  act('whoever recognises a person says so without an account, and a privacy officer decides', async () => {
    const visitor = await stage.open('a visitor');
    await visitor.goto(
      `${stage.url}/herken-je-een-casus?pagina=${encodeURIComponent(`${address}#bericht-2`)}`,
    );
    await visitor.getByLabel('Wat herken je?').fill('Dit rooster is van mijn buurman.');
    await judge(visitor, 'recognise');
    await button(visitor, 'Laat het weten').click();
    await visitor.getByText('Dank je wel').waitFor();
    await fenna.getByText('Dit bericht is verborgen').waitFor();
    const nadia = await stage.enter('Nadia Haddou');
    await nadia.getByRole('link', { name: 'Herkend' }).click();
    await nadia.getByText('Dit rooster is van mijn buurman.').waitFor();
    await judge(nadia, 'reports');
    await button(nadia, 'Zet terug').click();
    await post(fenna, 'Wij mailen het rooster').first().waitFor();
  });

  act('whoever took part gets one mail the next morning of what came later', async () => {
    const toYoussef = () => sink.caught.filter(({ to }) => to === 'youssef.benali@voorbeeld.example');
    await lotte.goto(address);
    await answerField(lotte).fill('Ik zet het op de agenda van het overleg.');
    await button(lotte, 'Plaats antwoord').click();
    await post(lotte, 'Ik zet het op de agenda').waitFor();
    await stage.sleep();
    const before = toYoussef().length;
    await stage.startServer();
    await sink.newest('youssef.benali@voorbeeld.example', before + 1);
    // What is due is looked for again, and that brings the next one alone.
    lotte = await stage.enter('Lotte Brandsma');
    await lotte.goto(address);
    await answerField(lotte).focus();
    await lotte.keyboard.type('Kijk je mee? @Youss');
    await lotte.getByRole('option', { name: /Youssef Benali/ }).click();
    await button(lotte, 'Plaats antwoord').click();
    await sink.newest('youssef.benali@voorbeeld.example', before + 2);
    expect(
      toYoussef()
        .slice(before)
        .map(({ subject }) => subject),
    ).toEqual([`Nieuw bericht in ‘${question}’`, `Lotte Brandsma noemde je in ‘${question}’`]);
  });

  act('nothing on these pages was out of order', async () => {
    expect([...faults, ...stage.faults]).toEqual([]);
  });
});
