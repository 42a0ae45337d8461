/** Verbs of saying and thinking that mean nothing else, so that they attribute wherever they stand: 李某表示将继续努力. */
const CLEAR = '表示|认为|指出|强调|坦言|直言|坦承|透露|感慨|感叹';

/** Those that attribute only at the end of a clause, as their characters also make other words (说明, 道路, 建议书). */
const AT_ITS_END = [
  '(?<![小据传学来以该所如是话理再])说',
  '(?<![知渠街铁轨隧管频难味])道',
  '(?<![据名简职俗统号全通])称',
  '(?<![学访顾慰疑])问',
  '(?<!意见|一条|的)建议',
  '告诉.{1,8}',
  '介绍|补充|回应|回答|答复|作答|解释|回忆|讲述|呼吁|提醒|承认|承诺|保证|宣布|评价|称赞|夸赞|点赞|表态|反映|提出',
  '倡议|提议|调侃|打趣|自嘲|发现|嘱咐|叮嘱|安慰|求助|抱怨|诉苦|喊|嚷|念叨|鼓励|吩咐|推测|判断|预测',
].join('|');

const ANYWHERE = new RegExp(`${CLEAR}|告诉`, 'u');
const AT_END = new RegExp(`(?:${CLEAR}|${AT_ITS_END})(?:了|着|起来)?$`, 'u');

/** 据某某介绍 and 记者…发现 lead to what follows; they attribute nothing that stands before. */
const LEADS_ON = /^(?:据|记者)/u;

/** Whether the clause (without the mark that ends it) ends with a verb of speech, so that words right after it are spoken. */
export function endsWithSpeechVerb(clause: string): boolean {
  return AT_END.test(clause);
}

/** Whether the clause says whose the words before it are: 市商务局副局长王凌峰在作协商回应时表示. */
export function attributesSpeech(clause: string): boolean {
  return !LEADS_ON.test(clause) && (ANYWHERE.test(clause) || AT_END.test(clause));
}
