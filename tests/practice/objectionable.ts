/** Words a checker objects to, as a first sieve of our own; negated and comparative uses don't occur in the shop's texts. */
export const OBJECTIONABLE =
  /最|第一|唯一|绝对|百分百|保证|肯定会|一定会|永远|永不|终身|万能|完美|顶级|极致|首选|史上|全网|微信|QQ|加我|扫码|好评|返现|转账|身份证|银行卡|密码|验证码|不知道|亲爱的|宝贝|么么|哦$/u;
