import {
  abandonedBasket,
  birthdayTreat,
  blank,
  icelandTrade,
  planRenewal,
  postPurchase,
  productSurvey,
  proUpgrade,
  referFriend,
  rePermission,
  trial,
  twoDaySale,
  webinarFollowUp,
  welcomeSeries,
  winBack,
} from '#api/sample/designs.ts';
import type { Design } from '#domain/design/design.ts';
import type { FolderId, ProgramId } from '#domain/ids.ts';
import type { LifecycleEvent } from '#domain/programs/lifecycle.ts';
import type { Folder } from '#domain/programs/program.ts';
import { FIRST_REVISION } from '#domain/revision.ts';

const FOLDER = {
  lifecycle: 1 as FolderId,
  seasonal: 2 as FolderId,
  loyalty: 3 as FolderId,
  archive: 4 as FolderId,
};

export const SAMPLE_FOLDERS: readonly Folder[] = [
  { id: FOLDER.lifecycle, name: 'Customer lifecycle', revision: FIRST_REVISION },
  { id: FOLDER.seasonal, name: 'Seasonal', revision: FIRST_REVISION },
  { id: FOLDER.loyalty, name: 'Loyalty and plans', revision: FIRST_REVISION },
  { id: FOLDER.archive, name: 'Archive', revision: FIRST_REVISION },
];

type StoryEvent = Exclude<LifecycleEvent['type'], 'rename' | 'move' | 'purge'>;

/** What someone did, and when, in local days before now. */
export type Chapter = {
  readonly days: number;
  readonly at: string;
  readonly by: string;
  readonly event: StoryEvent | 'create';
};

/** A program and what became of it. Its design is saved by the first "save". */
export type Story = {
  readonly id: ProgramId;
  readonly name: string;
  readonly folderId: FolderId | null;
  readonly design: Design;
  readonly chapters: readonly Chapter[];
};

export const STORY = {
  welcome: 1 as ProgramId,
  birthday: 2 as ProgramId,
  renewal: 3 as ProgramId,
  winBack: 4 as ProgramId,
  webinar: 5 as ProgramId,
  iceland: 6 as ProgramId,
  rePermission: 7 as ProgramId,
  survey: 8 as ProgramId,
  referFriend: 9 as ProgramId,
  twoDaySale: 10 as ProgramId,
  trial: 11 as ProgramId,
  basket: 12 as ProgramId,
  postPurchase: 13 as ProgramId,
  proUpgrade: 14 as ProgramId,
  giftGuide: 15 as ProgramId,
};

const ALEX = 'Alex Morgan';
const HANNA = 'Hanna Vogel';
const PRIYA = 'Priya Nair';
const TOM = 'Tom Okafor';

/** Oldest activation four weeks ago: the engine runs from there. */
export function makeStories(): readonly Story[] {
  return [
    {
      id: STORY.welcome,
      name: 'Welcome series',
      folderId: FOLDER.lifecycle,
      design: welcomeSeries(),
      chapters: [
        did(41, '10:12', HANNA, 'create'),
        did(41, '10:58', HANNA, 'save'),
        did(36, '15:31', ALEX, 'save'),
        did(28, '15:04', ALEX, 'activate'),
      ],
    },
    {
      id: STORY.birthday,
      name: 'Birthday treat',
      folderId: FOLDER.lifecycle,
      design: birthdayTreat(),
      chapters: [
        did(52, '09:20', PRIYA, 'create'),
        did(52, '09:48', PRIYA, 'save'),
        did(28, '15:04', ALEX, 'activate'),
      ],
    },
    {
      id: STORY.renewal,
      name: 'Plan renewal in 30 days',
      folderId: FOLDER.loyalty,
      design: planRenewal(),
      chapters: [
        did(33, '11:05', TOM, 'create'),
        did(33, '11:40', TOM, 'save'),
        did(28, '15:04', ALEX, 'activate'),
      ],
    },
    {
      id: STORY.winBack,
      name: 'Win back lapsed customers',
      folderId: FOLDER.lifecycle,
      design: winBack(),
      chapters: [
        did(19, '13:15', HANNA, 'create'),
        did(19, '14:22', HANNA, 'save'),
        did(13, '09:41', ALEX, 'activate'),
      ],
    },
    {
      id: STORY.webinar,
      name: 'Webinar 2026 follow-up',
      folderId: FOLDER.seasonal,
      design: webinarFollowUp(),
      chapters: [
        did(23, '16:44', PRIYA, 'create'),
        did(22, '09:30', PRIYA, 'save'),
        did(20, '10:06', PRIYA, 'activate'),
        did(9, '17:25', PRIYA, 'disableEnrolment'),
      ],
    },
    {
      id: STORY.iceland,
      name: 'Trade welcome for Iceland',
      folderId: null,
      design: icelandTrade(),
      chapters: [
        did(5, '10:31', TOM, 'create'),
        did(5, '10:39', TOM, 'save'),
        did(3, '12:00', TOM, 'activate'),
      ],
    },
    {
      id: STORY.rePermission,
      name: 'Re-permission for lapsed customers',
      folderId: FOLDER.archive,
      design: rePermission(),
      chapters: [
        did(47, '14:09', HANNA, 'create'),
        did(46, '10:17', HANNA, 'save'),
        did(26, '09:12', HANNA, 'activate'),
        did(14, '18:03', ALEX, 'deactivate'),
      ],
    },
    {
      id: STORY.survey,
      name: 'Product survey',
      folderId: FOLDER.seasonal,
      design: productSurvey(),
      chapters: [
        did(30, '09:02', PRIYA, 'create'),
        did(30, '09:25', PRIYA, 'save'),
        did(20, '10:06', PRIYA, 'activate'),
        did(9, '17:25', PRIYA, 'deactivate'),
      ],
    },
    {
      id: STORY.referFriend,
      name: 'Refer a friend',
      folderId: FOLDER.loyalty,
      design: referFriend(),
      chapters: [
        did(34, '13:37', TOM, 'create'),
        did(34, '14:21', TOM, 'save'),
        did(28, '10:15', TOM, 'activate'),
        did(17, '15:50', TOM, 'deactivate'),
        did(12, '09:33', HANNA, 'delete'),
        did(5, '11:11', ALEX, 'restore'),
      ],
    },
    {
      id: STORY.twoDaySale,
      name: 'Two-day sale',
      folderId: FOLDER.seasonal,
      design: twoDaySale(),
      chapters: [
        did(31, '15:12', HANNA, 'create'),
        did(31, '15:35', HANNA, 'save'),
        did(26, '09:12', HANNA, 'activate'),
        did(22, '17:10', HANNA, 'deactivate'),
        did(7, '11:38', HANNA, 'delete'),
      ],
    },
    {
      id: STORY.trial,
      name: 'Test - do not use',
      folderId: null,
      design: trial(),
      chapters: [
        did(11, '16:58', ALEX, 'create'),
        did(11, '17:01', ALEX, 'save'),
        did(2, '09:14', ALEX, 'delete'),
      ],
    },
    {
      id: STORY.basket,
      name: 'Abandoned basket',
      folderId: FOLDER.lifecycle,
      design: abandonedBasket(),
      chapters: [did(2, '14:40', HANNA, 'create'), did(1, '17:32', HANNA, 'save')],
    },
    {
      id: STORY.postPurchase,
      name: 'After purchase',
      folderId: FOLDER.lifecycle,
      design: postPurchase(),
      chapters: [did(4, '10:26', PRIYA, 'create'), did(4, '11:19', PRIYA, 'save')],
    },
    {
      id: STORY.proUpgrade,
      name: 'Upgrade to Pro',
      folderId: FOLDER.loyalty,
      design: proUpgrade(),
      chapters: [did(6, '09:55', TOM, 'create'), did(6, '10:47', TOM, 'save')],
    },
    {
      id: STORY.giftGuide,
      name: 'Gift guide',
      folderId: FOLDER.seasonal,
      design: blank(),
      chapters: [did(1, '12:08', ALEX, 'create')],
    },
  ];
}

function did(days: number, at: string, by: string, event: Chapter['event']): Chapter {
  return { days, at, by, event };
}
