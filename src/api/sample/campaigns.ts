import { daysBefore } from '#api/sample/calendar.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { FOOTER } from '#domain/campaigns/footer.ts';
import type { CampaignId } from '#domain/ids.ts';
import { FIRST_REVISION } from '#domain/revision.ts';
import type { Instant } from '#domain/schedule/instant.ts';

export const BRAND = 'Tamsin & Oake';

export const CAMPAIGN = {
  welcome1: 1 as CampaignId,
  welcome2: 2 as CampaignId,
  welcome3: 3 as CampaignId,
  birthday: 4 as CampaignId,
  birthdayLastDays: 5 as CampaignId,
  renewal: 6 as CampaignId,
  renewalPro: 7 as CampaignId,
  renewalLast: 8 as CampaignId,
  missYou: 9 as CampaignId,
  missYouOffer: 10 as CampaignId,
  /** Permanently deleted some days ago; the Read-only program still names it. Not the last number, which could come again. */
  referFriend: 11 as CampaignId,
  webinarThanks: 12 as CampaignId,
  webinarRecording: 13 as CampaignId,
  orderThanks: 14 as CampaignId,
  review: 15 as CampaignId,
  basket: 16 as CampaignId,
  staySubscribed: 17 as CampaignId,
  survey: 18 as CampaignId,
  trade: 19 as CampaignId,
  twoDaySale: 20 as CampaignId,
  cart: 21 as CampaignId,
  cartLastChance: 22 as CampaignId,
};

type Copy = readonly [id: CampaignId, name: string, subject: string, body: string];

const COPIES: readonly Copy[] = [
  [
    CAMPAIGN.welcome1,
    'Welcome 1',
    'Welcome to Tamsin & Oake, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nThank you for joining us. Every week we pick three things for the house and the garden that are made to last, and tell you who made them.\n\nHere is 10% off your first order: HELLO10\nhttps://example.com/shop\n\nTamsin',
  ],
  [
    CAMPAIGN.welcome2,
    'Welcome 2',
    'How our makers work',
    'Hello @FIRSTNAME@,\n\nOur oak comes from two woods in Herefordshire, and each board is signed by the person who planed it. Have a look around the workshop:\nhttps://example.com/workshop\n\nTamsin',
  ],
  [
    CAMPAIGN.welcome3,
    'Welcome 3 - last call',
    'Your 10% ends tonight, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nThe code HELLO10 works until midnight. Most people in @CITY@ start with a bread board.\nhttps://example.com/bread-boards\n\nTamsin',
  ],
  [
    CAMPAIGN.birthday,
    'Birthday treat',
    'Happy birthday, @FIRSTNAME@!',
    'Dear @FIRSTNAME@,\n\nHappy birthday from all of us. A small present is waiting for you: £10 off anything, for seven days.\n\nYour code: CAKE10\nhttps://example.com/birthday\n\nTamsin & Oake',
  ],
  [
    CAMPAIGN.birthdayLastDays,
    'Birthday treat - two days left',
    'Two days left to use your birthday treat',
    'Dear @FIRSTNAME@,\n\nYour £10 is still here for two more days: CAKE10\nhttps://example.com/birthday',
  ],
  [
    CAMPAIGN.renewal,
    'Renewal in 30 days',
    'Your @PLAN@ plan renews on @RENEWALDATE@',
    'Hello @FIRSTNAME@ @LASTNAME@,\n\nYour @PLAN@ plan renews on @RENEWALDATE@. You do not need to do anything. To change or cancel it, go to your account:\nhttps://example.com/account',
  ],
  [
    CAMPAIGN.renewalPro,
    'Renewal - what Pro gave you',
    'A year of Pro, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\n@ORDERS@ orders with free delivery, and first pick of every new piece: that was your year with Pro. We hope you stay.\nhttps://example.com/pro',
  ],
  [
    CAMPAIGN.renewalLast,
    'Renewal - last reminder',
    'Your plan renews in ten days',
    'Hello @FIRSTNAME@,\n\nA short reminder: your @PLAN@ plan renews on @RENEWALDATE@.\nhttps://example.com/account',
  ],
  [
    CAMPAIGN.missYou,
    'We miss you',
    'It has been a while, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nYour last order was on @LASTORDERDATE@, and the workshop has been busy since. See what is new:\nhttps://example.com/new\n\nTamsin',
  ],
  [
    CAMPAIGN.missYouOffer,
    'We miss you - 15% off',
    '15% off to welcome you back',
    'Hello @FIRSTNAME@,\n\nTake 15% off your next order, until Sunday: BACK15\nhttps://example.com/new\n\nTamsin',
  ],
  [
    CAMPAIGN.webinarThanks,
    'Webinar 2026: thank you for coming',
    'Thank you for coming, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nThank you for spending an hour with us on oiling and mending wood. The recording follows tomorrow.',
  ],
  [
    CAMPAIGN.webinarRecording,
    'Webinar 2026: the recording',
    'The recording: oiling and mending wood',
    'Hello @FIRSTNAME@,\n\nHere is the recording, with all questions and answers:\nhttps://example.com/webinar-2026',
  ],
  [
    CAMPAIGN.orderThanks,
    'Thank you for your order',
    'How to look after it',
    'Hello @FIRSTNAME@,\n\nOil it once a year, keep it out of the dishwasher, and it will outlive us all. Here is how:\nhttps://example.com/care',
  ],
  [
    CAMPAIGN.review,
    'How do you like it?',
    'Two questions, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nHow do you like what you bought? Two questions, one minute:\nhttps://example.com/review',
  ],
  // Not finished: programs that send it show "Campaign is incomplete and not ready for sending".
  [CAMPAIGN.basket, 'Basket reminder', 'You left something behind', ''],
  [
    CAMPAIGN.staySubscribed,
    'Newsletter: do you want to stay?',
    'Shall we keep writing, @FIRSTNAME@?',
    'Hello @FIRSTNAME@,\n\nWe only write to people who want to hear from us. Click once to stay on the list:\nhttps://example.com/stay',
  ],
  [
    CAMPAIGN.survey,
    'Product survey',
    'Help us choose the next piece',
    'Hello @FIRSTNAME@,\n\nA stool, a shelf or a bird house? You choose:\nhttps://example.com/survey',
  ],
  [
    CAMPAIGN.trade,
    'Trade account: welcome',
    'Your trade account is open',
    'Hello @FIRSTNAME@,\n\nYour trade account is open. Prices without VAT, delivery to any site:\nhttps://example.com/trade',
  ],
  [
    CAMPAIGN.twoDaySale,
    'Two-day sale: 48 hours',
    'Two days, everything 20% off',
    'Hello @FIRSTNAME@,\n\nFrom now until tomorrow night everything in the shop is 20% off.\nhttps://example.com/sale',
  ],
  [
    CAMPAIGN.cart,
    'Cart reminder',
    'Still thinking it over, @FIRSTNAME@?',
    'Hello @FIRSTNAME@,\n\nEverything you chose is still in your cart. We will keep it for three days:\nhttps://example.com/cart\n\nTamsin',
  ],
  [
    CAMPAIGN.cartLastChance,
    'Cart reminder - last chance',
    'Your cart expires tomorrow',
    'Hello @FIRSTNAME@,\n\nWe will keep your cart until tomorrow night. Delivery is free if you order before then:\nhttps://example.com/cart\n\nTamsin',
  ],
  [
    CAMPAIGN.referFriend,
    'Refer a friend',
    'Bring a friend, @FIRSTNAME@',
    'Hello @FIRSTNAME@,\n\nGive a friend £5, get £5: https://example.com/refer',
  ],
];

/** What mail programs show behind the subject; the others go without. */
const PREHEADERS: ReadonlyMap<CampaignId, string> = new Map([
  [CAMPAIGN.welcome1, 'Three things made to last, every week. Plus 10% off to start with.'],
  [CAMPAIGN.welcome2, 'Each board is signed by the person who made it.'],
  [CAMPAIGN.welcome3, 'HELLO10 works until midnight.'],
  [CAMPAIGN.birthday, 'A small present is waiting for you, for seven days.'],
  [CAMPAIGN.renewal, 'You do not need to do anything, @FIRSTNAME@.'],
  [CAMPAIGN.missYou, 'See what the workshop has made since @LASTORDERDATE@.'],
  [CAMPAIGN.cart, 'We will keep it for three days.'],
]);

export const REFER_FRIEND_NAME = 'Refer a friend';
const IN_BIN_SINCE_DAYS = 6;

/** Every campaign there ever was, the permanently deleted one included: past runs sent it. */
export function makePastCampaigns(now: Instant): readonly Campaign[] {
  return COPIES.map(([id, name, subject, body], index) => ({
    id,
    name,
    subject,
    fromName: BRAND,
    preheader: PREHEADERS.get(id) ?? '',
    body: body === '' ? '' : `${body}\n\n${FOOTER}`,
    changedAt: daysBefore(now, 40 + index * 9, `14:${10 + ((index * 17) % 50)}`),
    deleted: null,
    revision: FIRST_REVISION,
  }));
}

/** The campaigns of the account as it is now: one in the bin, one permanently deleted. */
export function makeCampaigns(now: Instant): readonly Campaign[] {
  const deleted = { at: daysBefore(now, IN_BIN_SINCE_DAYS, '11:42'), by: 'Hanna Vogel' };
  return makePastCampaigns(now)
    .filter((campaign) => campaign.id !== CAMPAIGN.referFriend)
    .map((campaign) => (campaign.id === CAMPAIGN.twoDaySale ? { ...campaign, deleted } : campaign));
}
