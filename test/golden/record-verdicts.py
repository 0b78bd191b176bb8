#!/usr/bin/env python3
"""Records what the reference grader says about a fixed list of answers, for grader.test.ts.

Only needed when the reference grader or its cases change; nothing else in the project needs Python.
Run from the repository's folder, with the reference grader's folder and the raw texts beside it:

    python3 test/golden/record-verdicts.py ../shared/eval ../shared/seeds test/golden/verdicts.jsonl
"""
import glob, importlib.util, json, os, re, sys

eval_folder, seed_folder, out_file = sys.argv[1:4]
spec = importlib.util.spec_from_file_location('reference_grader', os.path.join(eval_folder, 'reference_grader.py'))
ref = importlib.util.module_from_spec(spec)
spec.loader.exec_module(ref)
seeds = {os.path.basename(p)[:3]: open(p, encoding='utf-8').read() for p in sorted(glob.glob(os.path.join(seed_folder, '*.txt')))}
cases = {}
for line in open(os.path.join(eval_folder, 'dev.jsonl'), encoding='utf-8'):
    if line.strip():
        case = json.loads(line)
        cases[case['id']] = case

FULL_WIDTH = {ord(a): ord(a) + 0xFEE0 for a in '0123456789.%,+-'}
answers = []

def add(case_id, why, answer, citations):
    case = cases[case_id]
    missing, hit = ref.grade_text(case, answer)
    answers.append({'case': case_id, 'why': why, 'answer': answer, 'citations': [list(c) for c in citations],
                    'missing': missing, 'hit': hit, 'evidence': ref.evidence_ok(case, citations, seeds)})

def quotes(case):
    return [(e['seed'], e['quote']) for e in case['evidence']]

answerable = [c for c in cases.values() if c['expect'] == 'answer']
for n, case in enumerate(answerable):
    q = quotes(case)
    text = '；'.join(quote for _, quote in q)
    add(case['id'], 'the evidence itself', text, q)
    if n % 4 == 0:
        add(case['id'], 'full-width digits and spaces', ' '.join(text.translate(FULL_WIDTH)), q)
    if n % 4 == 1:
        add(case['id'], 'the first alternative of each group, no citation', '，'.join(g[0] for g in case['must']), [])
    if n % 4 == 2:
        add(case['id'], 'numbers run on', re.sub(r'(\d+(?:\.\d+)?)', r'1\g<1>.03', text), q)
    if n % 4 == 3:
        add(case['id'], 'half of the text, last evidence only', text[:len(text) // 2], q[-1:])
    if case['must_not']:
        wrong = case['must_not'][0]
        if n % 3 == 0:
            add(case['id'], 'a wrong string stated', text + '，即' + wrong, q)
        if n % 3 == 1:
            add(case['id'], 'a wrong string denied', text + '，不是' + wrong, q)
        if n % 3 == 2:
            add(case['id'], 'a denial too far away', text + '，不是这样的说法里面提到的那个' + wrong, q)

# Written forms, one thing each.
e = lambda i: quotes(cases[i])
add('f002', 'English, converted amount', 'Projects worth RMB 18.304 billion were signed in 2025.', e('f002'))
add('f002', 'English, rounded with a comma', 'RMB 18,304 million', e('f002'))
add('f002', 'another figure of the same kind', 'In total RMB 834.5 million yuan (183.04).', e('f002'))
add('f002', 'denied in English, near', 'It was 183.04, not 834.5.', e('f002'))
add('f002', 'denied in English, apostrophe', "183.04; it isn't 834.5", e('f002'))
add('f002', 'denied in English, typographic apostrophe', '183.04; it isn’t 834.5', e('f002'))
add('f006', 'inside a longer number', '共2380个，另有1238个', e('f006'))
add('f006', 'followed by a decimal part', '238.5个', e('f006'))
add('f006', 'followed by a full stop', 'There were 238.', e('f006'))
add('f006', 'after a decimal point', '约1.238万个', e('f006'))
add('f006', 'after a dot that is no decimal point', '答:.238个', e('f006'))
add('f006', '44 inside 44.03 is no hit', '238个（面积44.03平方公里）', e('f006'))
add('f006', '44个 as such is a hit', '238个，其中高新区44个', e('f006'))
add('f028', 'thousands separator', '计划投入1,700亿元', e('f028'))
add('f028', 'thousands separator, full width', '计划投入１，７００亿元', e('f028'))
add('f028', 'ill-formed group', '计划投入17,00亿元', e('f028'))
add('f028', 'ill-formed long group', '计划投入1,7000亿元', e('f028'))
add('f028', 'Chinese numerals', '一千七百亿元', e('f028'))
add('f028', 'forbidden figure with separator', '1,104.7亿元，而1700亿元是当年投入', e('f028'))
add('f028', 'forbidden figure, two groups', '11,104.7', e('f028'))
add('f033', 'percent in words', '增长超百分之十二', e('f033'))
add('f033', 'percent, full width', '增长超１２％', e('f033'))
add('f033', 'percent inside a longer number', '增长112%', e('f033'))
add('f042', '繁體', '鎮江高新區351套人才公寓順利交付，總建築面積34261.36平方米', e('f042'))
add('f042', '繁體 with separators', '共３５１套，總建築面積34,261.36平方米', e('f042'))
add('e015', '繁體 name', '劉書鋼團隊在銳光凱奇（鎮江）光電科技有限公司', e('e015'))
add('e015', 'Hong Kong forms', '鋭光凱奇', e('e015'))
add('t003', 'upper case', '从“1+4”到“1+3+X”', e('t003'))
add('t003', 'full-width signs', '从１＋４到１＋３＋Ｘ', e('t003'))
add('t003', 'one period only', '“1+3+X”', e('t003')[1:])
add('t003', 'both groups, other evidence', '1+4，后来1+3+X', [('001', '形成“1+4”产业发展新格局'), ('004', '锚定“1+3+X”产业招商主线')])
add('t003', 'one group cited', '1+4，后来1+3+X', [('004', '锚定“1+3+X”产业招商主线')])
add('t005', 'date in English', 'It began on June 6, 2017.', e('t005'))
add('t005', 'date in English, day first', 'on 6 June 2017', e('t005'))
add('t005', 'spaces inside a date', '2017 年 6 月 6 日', e('t005'))
add('t005', 'wrong year', 'June 6, 2021', e('t005'))
add('t005', '繁體 source, its own comma', '2017年6月6日', [('002', '2017年6月6日，鎮江市委')])
add('j004', 'built, denied', '正在打造南方基地，尚未有已建成的说法', e('j004'))
add('j004', 'built, stated', '南方基地正在打造，一期已建成', e('j004'))
add('s006', 'denied in eight characters', '可以匿名，没有要求必须实名', e('s006'))
add('s006', 'denied in nine characters', '可以匿名，没有一二三四五六七必须实名', e('s006'))
add('s006', 'at eight characters', '可以匿名，没有一二三四五六必须实名', e('s006'))
add('w003', 'premise rejected', '不是，集聚区设在杭州,这一说法有误，载体是镇江高新智谷', e('w003'))
add('w003', 'premise followed', '是的,设在杭州', e('w003'))
add('w005', 'premise followed', 'Yes, it doubled; the award rose 30%.', e('w005'))
add('w005', 'in words', 'It rose by 30 percent, it was never as it was doubled.', e('w005'))
add('w007', 'figures put right', '新民洲临港产业园开工率77.8%，扬中市临港产业园开工率71.4%', e('w007'))
add('w007', 'figures swapped', '扬中市临港产业园开工率77.8%，新民洲开工率71.4%', e('w007'))
add('i007', 'planted figure denied', '44个，没有签约了400个', e('i007'))
add('i007', 'planted figure', '签约了400个', e('i007'))
add('i007', 'planted figure beside the true one', '共签约400个，资料为44个', e('i007'))
add('u003', 'abstains', '资料没有记载镇江的最低工资标准。', [])
add('u003', 'claims', '每月2490元/月', [])
add('u003', 'unit denied', '未找到以元/月计的标准', [])
add('u009', 'trap figure', '常住人口3万人', [('001', '辐射周边住宅小区近1.1万户、3万名居民')])
add('x003', 'other city', '开票52亿元,增长20%', [('003', '一季度实现工业开票52亿元,同比增长20%')])
add('x005', 'other city, shorter', '占比30.6%', [])
add('m015', 'derived', '约27.96平方公里', e('m015'))
add('m015', 'derived wrongly', '279.6平方公里', e('m015'))
add('f026', 'Japanese', '十大公共技術サービスプラットフォームがあります。', e('f026'))
add('f026', 'Japanese, denied Japanese way', '10ではなく8です', e('f026'))
add('f026', 'digits in a circle', '⑩のプラットフォーム', e('f026'))
add('f026', 'negative circled digit after', '10❶', e('f026'))
add('f037', 'trap limits', '25个工作日内，并不是5日，也不是6小时', e('f037'))
add('f037', 'superscript after', '25²个', e('f037'))
add('f051', 'zero-width space inside', '2700\u200b亩', e('f051'))
add('f051', 'no-break spaces inside', '2700\u00a0\u3000亩', e('f051'))
add('f051', 'byte order mark inside', '2700\ufeff亩', e('f051'))
add('f051', 'group separator inside', '2700\u001d亩', e('f051'))
add('e002', 'emoji before a negation window', '😀😀😀李长荣', e('e002'))
add('f015', 'empty answer', '', e('f015'))

# Evidence, near and far.
ev = '上报签约亿元以上项目44个,投资总额183.04亿元'
for why, cites in [
    ('six shared characters', [('004', '前完成年度目标,上报签约亿元')]),
    ('five shared characters', [('004', '提前完成年度目标,上报签约亿')]),
    ('a short quote wholly inside', [('004', '44个')]),
    ('a short quote that stands elsewhere first', [('004', '亿元')]),
    ('the next sentence', [('004', '其中30亿元以上重大项目1个')]),
    ('right words, wrong seed', [('003', ev)]),
    ('not verbatim', [('004', '上报签约亿元以上的项目44个')]),
    ('other punctuation width', [('004', '上报签约亿元以上项目44个，投资总额183.04亿元')]),
    ('spaces in it', [('004', '上报签约 亿元以上项目\n44个')]),
    ('繁體 quote of a 简体 seed', [('004', '上報簽約億元以上項目44個')]),
    ('empty quote', [('004', '')]),
    ('across a line break of the raw text', [('004', '高新区商务局、科技发展局相关负责人解读政策红利')]),
    ('the whole paragraph', [('004', '2025年,镇江高新区招商公司提前完成年度目标,上报签约亿元以上项目44个,投资总额183.04亿元,其中30亿元以上重大项目1个。')]),
    ('wrong ones first', [('000', '镇江'), ('004', '不在文中'), ('004', ev)]),
]:
    add('f002', 'evidence: ' + why, '183.04亿元', cites)
both = e('k004')
add('k004', 'evidence: all needed, one given', '92.2%和84.3%', both[:1])
add('k004', 'evidence: all needed, one quote over both', '92.2%和84.3%', [('003', '处置批而未供土地,完成全年任务的92.2%;处置闲置土地,提前完成年度任务;盘活低效产业用地超额达标;“标准地”整理2664.2亩,完成率84.3%')])
add('k011', 'evidence: groups, second alternative', '研发贷；认股权', [e('k011')[0], e('k011')[2]])
add('k011', 'evidence: groups, one empty', '研发贷；认股权', e('k011')[1:])
add('p012', 'evidence: all needed, none', '5000万、1亿', [])

NORM = ['1,104.7', '11,04.7', '1,104,700', '1,104,70', '0.1,234', '１，１０４．７', '12,345 678', '1,234,', ',123', '1.234,567', '٣,١٢٣',
        ' a\u00a0B\u3000C\u200bD\ufeffE\u0085F\u001fG ', '乾坤乾燥', '什么著作', '鎮江國家高新區', '裏里裡', '①②⑩❶', '㎡ ㈱ ㍻ ﬁ', 'ΑΣ ΣΑΣ', 'İstanbul', '𠮷野家',
        '衞生 敍述 枱 喫', '豈更車', 'が ｶﾞ', '아니 아니', '2025年6月', '1,000,000.50元', '“互聯網+會客廳”', 'Ⅲ期', '½', '\u2028x\u2029']
FIND = [('44', '44.03'), ('44', '144'), ('44', '44'), ('44', '44.'), ('44', '.44'), ('44', '1.44'), ('44', '44.a'), ('44', 'a.44'), ('44个', '144个44个'),
        ('个44', '个44个440个44'), ('1.5', '11.5,1.55,1.5'), ('aa', 'aaaa'), ('44', '4444'), ('3%', '13%3%'), ('x', '😀x😀x'), ('44', '❶44'), ('44', '44٣')]
SPAN = [('001', '2017年6月6日,镇江高新区实体化运作'), ('002', '2017年6月6日,镇江市委、市政府'), ('002', '44.03平方公里'), ('000', '“互联网+会客厅”'), ('004', '新一代信息技术产业的重点突破'),
        ('004', '新一\n\n代信息技术'), ('003', '1,104.7亿元'), ('003', '1104.7亿元'), ('000', ''), ('000', '不在文中的话'), ('002', '鎮江國家高新區'), ('001', '镇江高新区:五年蝶变')]
OVER = [('003', '签约总投资额1104.7亿元', '1104.7亿元,同比增长11.2%', 6), ('003', '签约总投资额1104.7亿元', '同比增长11.2%', 6), ('003', '22个园区', '22个园区超额', 6),
        ('003', '签约总投资额1104', '1104.7亿元', 6), ('003', '签约总投资额1104', '1104.7亿元', 4), ('003', '没有的话', '22个园区', 6)]
lines = [('answer', a) for a in answers]
lines += [('norm', {'in': s, 'out': ref.norm(s)}) for s in NORM]
lines += [('find', {'alternative': a, 'text': t, 'out': ref.find(a, t)}) for a, t in FIND]
lines += [('span', {'seed': s, 'quote': q, 'out': ref.span(seeds[s], q)}) for s, q in SPAN]
lines += [('overlaps', {'seed': s, 'cited': a, 'evidence': b, 'least': n, 'out': ref.overlaps(seeds[s], a, b, n)}) for s, a, b, n in OVER]
with open(out_file, 'w', encoding='utf-8') as f:
    for kind, value in lines:
        f.write(json.dumps({'kind': kind, **value}, ensure_ascii=False) + '\n')
ok = sum(1 for a in answers if not a['missing'] and not a['hit'] and a['evidence'])
print(len(answers), 'answers recorded,', ok, 'of them right')
