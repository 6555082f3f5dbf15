import { compileChecker } from '../../lib/checks/checker';
import { basePack } from '../../lib/checks/packs/base';

const checker = compileChecker([basePack]);

/** Words that need no context to be wrong in a shop's own text, whatever the rules say of them in a chat. */
const NEVER =
  /最|第一|唯一|绝对|百分百|保证|肯定会|一定会|永远|永不|终身|万能|完美|顶级|极致|首选|史上|全网|微信|QQ|加我|扫码|好评|返现|转账|身份证|银行卡|密码|验证码|不知道|亲爱的|宝贝|么么|哦$/u;

/** What should not stand in a text of the project's own content: the rules it breaks, tips included, and words never to be used. */
export const objections = (text: string): string[] => [
  ...checker.check(text).map((finding) => `${finding.ruleId}: ${text.slice(finding.start, finding.end)}`),
  ...(NEVER.exec(text) ?? []),
];
