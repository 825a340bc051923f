<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Sealpost</source>
        <translation>关于 Sealpost</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation>驿站文件夹</translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation>本机密钥</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>构建于</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt and PySide6 are used under the LGPL 3, the icons (Lucide) under the ISC licence, the font of the labels (Noto Sans CJK) under the SIL Open Font License 1.1.</source>
        <translation>Apache License 2.0。Qt 和 PySide6 依 LGPL 3 使用，图标（Lucide）依 ISC 许可证使用，面单字体（Noto Sans CJK）依 SIL Open Font License 1.1 使用。</translation>
    </message>
    <message>
        <source>In the operating system&apos;s key store. A copy of the station&apos;s folder and a bought passphrase open nothing on another computer. It does not stop a program that runs here as the same user.</source>
        <translation>保存在操作系统的密钥库中。即使有人复制了驿站文件夹并买到口令，在其他电脑上也打不开任何内容。它不能阻止在本机以同一用户身份运行的程序。</translation>
    </message>
    <message>
        <source>In a file of this user, because this computer offers no key store. Disk-theft protection: weak. A copy of the station&apos;s folder alone opens nothing; whoever has the whole disk has this file, too, and only the passphrases then stand in the way.</source>
        <translation>保存在当前用户的一个文件中，因为这台电脑没有密钥库。硬盘被盗时的保护：弱。仅复制驿站文件夹打不开任何内容；但拿到整块硬盘的人也就有了这个文件，此时只剩口令这一道防线。</translation>
    </message>
</context>
<context>
    <name>AddPersonCard</name>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>两次输入不一致，请都重新输入。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>岗位(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the new person</source>
        <translation>新人员的口令(&amp;P)</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>再输一次(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; several words are best. The new person types it, and nobody looks.</source>
        <translation>
            <numerusform>至少 %n 个字符，最好由几个词组成。由新人员本人输入，旁人回避。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add this person</source>
        <translation>添加此人员(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>many contacts opened</source>
        <translation>查看联系方式较多</translation>
    </message>
    <message>
        <source>records opened by a manager</source>
        <translation>站长查看了记录</translation>
    </message>
    <message>
        <source>a manager&apos;s budget used up</source>
        <translation>站长额度已用完</translation>
    </message>
    <message>
        <source>more than the budget allows</source>
        <translation>超出额度</translation>
    </message>
    <message>
        <source>unknown or dead labels</source>
        <translation>未知或失效的面单</translation>
    </message>
    <message>
        <source>failed sign-ins</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>count of sign-ins spoiled</source>
        <translation>登录计数被破坏</translation>
    </message>
    <message>
        <source>parcels of other runs scanned</source>
        <translation>扫描了其他批次的快件</translation>
    </message>
    <message>
        <source>parcel of another run</source>
        <translation>其他批次的快件</translation>
    </message>
    <message>
        <source>addresses opened again and again</source>
        <translation>反复查看地址</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source>computer off again and again</source>
        <translation>电脑反复关机</translation>
    </message>
    <message>
        <source>destruction overdue</source>
        <translation>销毁逾期</translation>
    </message>
    <message>
        <source>destruction held</source>
        <translation>销毁被搁置</translation>
    </message>
    <message>
        <source>record damaged</source>
        <translation>记录已损坏</translation>
    </message>
    <message>
        <source>too many announced parcels</source>
        <translation>预报快件过多</translation>
    </message>
    <message>
        <source>canary opened</source>
        <translation>诱饵件被查看</translation>
    </message>
    <message>
        <source>canaries tampered with</source>
        <translation>诱饵件被动过手脚</translation>
    </message>
    <message>
        <source>person taken in</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>somebody&apos;s keys renewed</source>
        <translation>更换了某人的密钥</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>spoken to</source>
        <translation>已谈话</translation>
    </message>
    <message>
        <source>rights taken</source>
        <translation>已收回权限</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation>误报</translation>
    </message>
    <message numerus="yes">
        <source>%1 opened %n contacts within an hour.</source>
        <translation>
            <numerusform>%1 在一小时内查看了 %n 次联系方式。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, a manager, opened %n parts of records within a day.</source>
        <translation>
            <numerusform>站长 %1 在一天内查看了 %n 处记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, a manager, has used the day&apos;s budget up: %n.</source>
        <translation>
            <numerusform>站长 %1 已用完当天的额度：%n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tried to open more than the budget allows.</source>
        <translation>%1 试图超出额度查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown or dead labels were scanned within minutes, the last by %1.</source>
        <translation>
            <numerusform>几分钟内扫描了 %n 张未知或失效的面单，最后一张由 %1 扫描。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-ins as %1 failed within a day.</source>
        <translation>
            <numerusform>一天内以 %1 的名义登录失败 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that counts failed sign-ins was changed or taken away by somebody.</source>
        <translation>记录登录失败次数的文件被人改动或删除。</translation>
    </message>
    <message>
        <source>%1, a manager, took a person in. Look in the history whom, and whether they work here.</source>
        <translation>站长 %1 新增了一名人员。请在历史记录中查看是谁，并核实此人是否在此工作。</translation>
    </message>
    <message>
        <source>%1, a manager, gave somebody new keys. Look in the history whom, and ask whether they wanted them.</source>
        <translation>站长 %1 为某人更换了密钥。请在历史记录中查看是谁，并询问是否本人要求。</translation>
    </message>
    <message numerus="yes">
        <source>%1 scanned %n parcels of other runs.</source>
        <translation>
            <numerusform>%1 扫描了 %n 件其他批次的快件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tried to open a parcel of another run.</source>
        <translation>%1 试图查看其他批次的快件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 opened the addresses of %n parcels again and again.</source>
        <translation>
            <numerusform>%1 反复查看了 %n 件快件的地址。</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock has jumped and must be confirmed.</source>
        <translation>电脑时钟发生跳变，需要确认日期。</translation>
    </message>
    <message numerus="yes">
        <source>The computer was off %n times soon after one another, for long by its clock. That may have been set.</source>
        <translation>
            <numerusform>电脑在短时间内关机 %n 次，按其时钟每次都关了很久。时钟可能被人调过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels and day keys that should be destroyed have waited for more than a day: the clock is in doubt, or the station is stopped.</source>
        <translation>
            <numerusform>有 %n 个应销毁的快件记录和日密钥已等待一天以上：时钟存疑，或本站已停用。</numerusform>
        </translation>
    </message>
    <message>
        <source>A parcel&apos;s record was found spoiled in the files: the log names it.</source>
        <translation>发现一个快件的记录在文件中已损坏：日志里写明是哪一件。</translation>
    </message>
    <message>
        <source>Something that should be destroyed is still in the files after a day.</source>
        <translation>应销毁的内容过了一天仍留在文件中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 wanted to bring in more announced parcels than may be kept: %n.</source>
        <translation>
            <numerusform>%1 要导入的预报快件超过允许保留的数量：%n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 looked into canaries %n times.</source>
        <translation>
            <numerusform>%1 查看了诱饵件 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canaries were tampered with in the database.</source>
        <translation>
            <numerusform>数据库中有 %n 个诱饵件被动过手脚。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待处理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Reveals against budget</source>
        <translation>查看次数与额度</translation>
    </message>
    <message>
        <source>Nothing awaits an answer</source>
        <translation>没有待处理的警报</translation>
    </message>
    <message>
        <source>When somebody opens or scans more than usual, it stands here, and whoever did it is not told.</source>
        <translation>有人查看或扫描得比平常多时，会显示在这里；当事人不会得到通知。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>a name nobody has</source>
        <translation>不存在的姓名</translation>
    </message>
    <message numerus="yes">
        <source>%n announced parcels are here without a label of ours.</source>
        <translation>
            <numerusform>有 %n 件预报快件尚无我站面单。</numerusform>
        </translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1／每小时</translation>
    </message>
    <message>
        <source>%1 per shift</source>
        <translation>%1／每班次</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1／每天</translation>
    </message>
    <message>
        <source>What came of it? A number key notes the answer for the current row, for good. It is a note and does nothing else: rights are taken under Staff.</source>
        <translation>结果如何？按数字键为当前行记下处理结果，不可更改。这只是记录，不产生其他效果：收回权限请到“人员”页。</translation>
    </message>
    <message>
        <source>Not yours to answer: a manager answers, and of an alert about a manager somebody else.</source>
        <translation>这条不由您处理：由站长处理；涉及站长本人的由他人处理。</translation>
    </message>
    <message>
        <source>Answered: %1. It stands in the log.</source>
        <translation>已处理：%1。已记入日志。</translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message numerus="yes">
        <source>%n alerts wait for an answer: in the office under Alerts (F7).</source>
        <translation>
            <numerusform>有 %n 条警报待处理：请到站务的“警报”页（F7）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock is in doubt. Work goes on; a manager confirms the date in the office under Disposal (F7).</source>
        <translation>电脑时钟存疑。工作可以继续；请站长在站务（F7）的“销毁”页确认日期。</translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>&amp;Camera for scanning</source>
        <translation>扫描用摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>Camera for d&amp;ocuments</source>
        <translation>证件摄像头(&amp;O)</translation>
    </message>
    <message>
        <source>the first that is connected</source>
        <translation>第一个已连接的摄像头</translation>
    </message>
    <message>
        <source>the same as for scanning</source>
        <translation>与扫码用的相同</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>The camera read a label.</source>
        <translation>摄像头读到了一张面单。</translation>
    </message>
</context>
<context>
    <name>CanariesPage</name>
    <message>
        <source>Paste the leaked list first.</source>
        <translation>请先粘贴泄露的名单。</translation>
    </message>
    <message>
        <source>Who looked into a canary, or carried one</source>
        <translation>谁查看或派送过诱饵件</translation>
    </message>
    <message>
        <source>Trace a leak</source>
        <translation>追查泄露</translation>
    </message>
    <message>
        <source>Te&amp;xt of the leaked list</source>
        <translation>泄露名单的文字(&amp;X)</translation>
    </message>
    <message>
        <source>Look &amp;for canaries in it</source>
        <translation>在其中查找诱饵件(&amp;F)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message numerus="yes">
        <source>%n canaries on the shelf</source>
        <translation>
            <numerusform>货架上有 %n 个诱饵件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wanted</source>
        <translation>
            <numerusform>还需要 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>enough of them</source>
        <translation>数量足够</translation>
    </message>
    <message>
        <source>%1 waits for its label: print it under Labels (F6) and scan it back.</source>
        <translation>%1 等待面单：请在“面单”页（F6）打印并回扫。</translation>
    </message>
    <message>
        <source>%1 is a canary now.</source>
        <translation>%1 现在是诱饵件。</translation>
    </message>
    <message>
        <source>Missing or not in order.</source>
        <translation>缺少或不符合要求。</translation>
    </message>
    <message>
        <source>Paste a list that turned up somewhere. Nothing of it is kept; what is found stands here.</source>
        <translation>请粘贴在外面发现的名单。不会保留任何内容；找到的结果显示在这里。</translation>
    </message>
    <message>
        <source>None of our canaries is in it.</source>
        <translation>其中没有我站的诱饵件。</translation>
    </message>
    <message>
        <source>its phone is there</source>
        <translation>名单中有它的电话</translation>
    </message>
    <message>
        <source>only its name is there; others may bear it</source>
        <translation>名单中只有它的姓名，可能与他人重名</translation>
    </message>
    <message>
        <source>nobody opened or carried it</source>
        <translation>没有人查看或派送过它</translation>
    </message>
</context>
<context>
    <name>CanaryFields</name>
    <message>
        <source>Have somebody hand a box in under this name and a phone that you answer, then say here which it is. No clerk knows, and nothing in the files tells it from the rest.</source>
        <translation>请别人用这个姓名和一个由您接听的电话交寄一个箱子，再在这里说明是哪一件。店员不知情，文件里也看不出它与其他快件的区别。</translation>
    </message>
    <message>
        <source>Choose a name that no customer bears and a phone that you answer. Then print the label and scan it back as always. Whoever sees you do it knows.</source>
        <translation>请选一个没有顾客使用的姓名和一个由您接听的电话，然后照常打印面单并回扫。看到您操作的人会知情。</translation>
    </message>
    <message>
        <source>Plant a canary</source>
        <translation>设置诱饵件</translation>
    </message>
    <message>
        <source>Whe&amp;re from</source>
        <translation>来源(&amp;R)</translation>
    </message>
    <message>
        <source>A box handed in at the counter</source>
        <translation>在柜台交寄的箱子</translation>
    </message>
    <message>
        <source>A box of our own</source>
        <translation>本站自己的箱子</translation>
    </message>
    <message>
        <source>Parcel n&amp;umber</source>
        <translation>快件编号(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation>内件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Weight (kg)</source>
        <translation>重量（公斤）(&amp;W)</translation>
    </message>
    <message>
        <source>Destina&amp;tion</source>
        <translation>目的地(&amp;T)</translation>
    </message>
    <message>
        <source>Plant canar&amp;y</source>
        <translation>设置诱饵件(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>CardReaderCard</name>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Card&amp;s are read by</source>
        <translation>使用的读卡器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Baud rate</source>
        <translation>波特率(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Quick test</source>
        <translation>快速测试(&amp;Q)</translation>
    </message>
    <message>
        <source>Automatic takes a USB reader, and else asks each serial port once whether it is one. Buy a reader with its own security module: some kits send what they read to their maker.</source>
        <translation>“自动”优先使用 USB 读卡器，否则逐个询问串口一次。请选购自带安全模块的读卡器：有些套件会把读到的内容发给厂家。</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>Looking for the reader …</source>
        <translation>正在查找读卡器…</translation>
    </message>
    <message>
        <source>%1 answers. Its security module has the number %2.</source>
        <translation>%1 有应答，安全模块编号为 %2。</translation>
    </message>
    <message>
        <source>Now lay a card on it. Nothing that is on the card will be shown or kept.</source>
        <translation>请放一张证件。证件上的内容不会显示，也不会保存。</translation>
    </message>
    <message>
        <source>Card read whole: %1.</source>
        <translation>证件已完整读出：%1。</translation>
    </message>
    <message>
        <source>Card read: %1. Look at the card for: %2.</source>
        <translation>证件已读出：%1。请对照证件核对：%2。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>有效期止</translation>
    </message>
</context>
<context>
    <name>CardReaderWords</name>
    <message>
        <source>No card reader is connected. Plug it in, or choose it in the settings (F8).</source>
        <translation>没有连接读卡器。请接上，或在“设置”(F8) 中选择。</translation>
    </message>
    <message>
        <source>The system keeps Sealpost from the card reader. On Linux, let the computer&apos;s keeper give this user the group “dialout” for a serial reader, or a udev rule for 0400:C35A. On Windows, a USB reader needs the driver WinUSB.</source>
        <translation>系统不允许本程序使用读卡器。Linux：请电脑管理员把此用户加入“dialout”组（串口读卡器），或添加 0400:C35A 的 udev 规则（USB 读卡器）。Windows：USB 读卡器需要 WinUSB 驱动。</translation>
    </message>
    <message>
        <source>Another program is using the card reader. Close it, then try again.</source>
        <translation>另一个程序正在使用读卡器。请先关闭它，再试一次。</translation>
    </message>
    <message>
        <source>The card reader was pulled out. Plug it in again.</source>
        <translation>读卡器已被拔出。请重新接上。</translation>
    </message>
    <message>
        <source>The card reader does not answer. Check cable and power, and a serial reader&apos;s speed in the settings.</source>
        <translation>读卡器没有应答。请检查线缆和电源；串口读卡器还请检查设置中的波特率。</translation>
    </message>
    <message>
        <source>The reader&apos;s security module is broken. Use another reader.</source>
        <translation>读卡器的安全模块已损坏。请换用另一台读卡器。</translation>
    </message>
    <message>
        <source>The reader&apos;s security module may not read cards. Have its seller authorise it.</source>
        <translation>读卡器的安全模块未获授权，不能读证件。请联系销售商授权。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>The reader&apos;s answer was damaged on its way. Lift the card and lay it down again.</source>
        <translation>读卡器的应答在传输中损坏。请拿起证件，重新放好。</translation>
    </message>
    <message>
        <source>What answers is no card reader, or speaks at another speed. Check the choice in the settings (F8).</source>
        <translation>应答的不是读卡器，或波特率不符。请检查“设置”(F8) 中的选择。</translation>
    </message>
    <message>
        <source>The card was not read. Lift it, then lay it down flat and leave it there.</source>
        <translation>证件未读出。请拿起后重新平放，读完前不要移动。</translation>
    </message>
    <message>
        <source>Card and reader do not trust each other. Lay the card down once more; if it stays so, look at the card with care and type its number.</source>
        <translation>证件与读卡器相互认证失败。请重新放置一次；若仍失败，请仔细查看证件并手工输入号码。</translation>
    </message>
    <message>
        <source>This is no identity card the reader knows. Type what stands on it.</source>
        <translation>这不是读卡器认识的身份证件。请按证件内容手工输入。</translation>
    </message>
    <message>
        <source>This kind of card is not known yet. Type what stands on it.</source>
        <translation>尚不支持这种证件。请按证件内容手工输入。</translation>
    </message>
    <message>
        <source>The chip&apos;s text is damaged, and nothing of it was taken over. Type what stands on the card.</source>
        <translation>芯片中的文字已损坏，没有采用任何内容。请按证件内容手工输入。</translation>
    </message>
</context>
<context>
    <name>ChecksStrip</name>
    <message numerus="yes">
        <source>%n sender(s) turned away</source>
        <translation>
            <numerusform>拒收 %n 人次</numerusform>
        </translation>
    </message>
    <message>
        <source>with a document in order</source>
        <translation>件证件无误</translation>
    </message>
    <message>
        <source>with warnings</source>
        <translation>件有提醒</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>件免验</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>已收寄：%1</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>The computer&apos;s clock is in doubt</source>
        <translation>电脑时钟存疑</translation>
    </message>
    <message>
        <source>Confirm the da&amp;te…</source>
        <translation>确认日期(&amp;T)…</translation>
    </message>
    <message>
        <source>The station goes by %1, the computer says %2. Until a manager confirms the date nothing is destroyed, and managers open hints only.</source>
        <translation>驿站时间为 %1，电脑显示 %2。在站长确认日期之前不会销毁任何内容，站长也只能查看提示。</translation>
    </message>
</context>
<context>
    <name>CodePaper</name>
    <message>
        <source>The recovery code was put away and is on no paper: make another one.</source>
        <translation>恢复码已收起，但没有留在任何纸上：请重新生成一个。</translation>
    </message>
    <message>
        <source>Your recovery code. It is shown this once.</source>
        <translation>您的恢复码，只显示这一次。</translation>
    </message>
    <message>
        <source>Print it, put it into an envelope, and keep it away from the station. Make no photograph of it.</source>
        <translation>请打印后装入信封，存放在驿站以外的地方。不要拍照。</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Put it a&amp;way</source>
        <translation>收起(&amp;W)</translation>
    </message>
    <message>
        <source>The code was neither printed nor saved. Put it away once more, and it is gone.</source>
        <translation>恢复码既没有打印也没有保存。再收起一次，它就不在了。</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>保存恢复码</translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation>没有成功。请检查介质，或选择其他位置。</translation>
    </message>
</context>
<context>
    <name>ConsigneeStep</name>
    <message>
        <source>Consignee</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Name, phone and address in one &amp;block</source>
        <translation>姓名、电话、地址，整段粘贴(&amp;B)</translation>
    </message>
    <message>
        <source>Type or paste, for example
张三 13800138000 江苏省南京市鼓楼区中山路1号</source>
        <translation>输入或粘贴，例如
张三 13800138000 江苏省南京市鼓楼区中山路1号</translation>
    </message>
    <message>
        <source>Pas&amp;te from the clipboard</source>
        <translation>从剪贴板粘贴(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>Pro&amp;vince</source>
        <translation>省(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation>市(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;istrict</source>
        <translation>区县(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation>街道门牌(&amp;S)</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No usual number</source>
        <translation>号码不常见</translation>
    </message>
    <message>
        <source>Type the consignee&apos;s name.</source>
        <translation>请输入收件人姓名。</translation>
    </message>
    <message>
        <source>Type the consignee&apos;s phone number.</source>
        <translation>请输入收件人电话。</translation>
    </message>
    <message>
        <source>Type street and number.</source>
        <translation>请输入街道和门牌号。</translation>
    </message>
</context>
<context>
    <name>CourierList</name>
    <message>
        <source>Who takes parcels out?</source>
        <translation>谁来取走快件？</translation>
    </message>
    <message>
        <source>&amp;Back from the run…</source>
        <translation>派件归来(&amp;B)…</translation>
    </message>
    <message>
        <source>Courier&apos;s name …</source>
        <translation>快递员姓名…</translation>
    </message>
    <message>
        <source>Courier&apos;s name</source>
        <translation>快递员姓名</translation>
    </message>
    <message>
        <source>Couriers</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>No couriers yet</source>
        <translation>还没有快递员</translation>
    </message>
    <message>
        <source>The manager adds couriers in the office (F7). Then they appear here.</source>
        <translation>站长在“站务”(F7) 中添加快递员后，会显示在这里。</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Run left open</source>
        <translation>未结束的批次</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels since %1 – go on</source>
        <translation>
            <numerusform>自 %1 起 %n 件 – 继续</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodianPage</name>
    <message>
        <source>The second custodian</source>
        <translation>第二保管人</translation>
    </message>
    <message>
        <source>A person outside the daily work holds the other key. Nothing of it stays here: let this person type the passphrase, and take file and sheet away.</source>
        <translation>另一把密钥由不参与日常工作的人保管，本机不留存。请由本人输入口令，并带走密钥文件和恢复单。</translation>
    </message>
    <message>
        <source>Make the keys (Enter)</source>
        <translation>生成密钥（回车）</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>On a USB stick that this person takes away.</source>
        <translation>存到由本人带走的U盘上。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Opens the key file when the passphrase is lost.</source>
        <translation>忘记口令时用它打开密钥文件。</translation>
    </message>
    <message>
        <source>Printed or saved.</source>
        <translation>已打印或保存。</translation>
    </message>
    <message>
        <source>&amp;Save key file …</source>
        <translation>保存密钥文件(&amp;S)…</translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>The second custodian has both, and they lie in &amp;two different places</source>
        <translation>两样都已交给第二保管人，并存放在两个不同的地方(&amp;T)</translation>
    </message>
    <message>
        <source>Saved on the station&apos;s own disk: move it to a stick before you go on.</source>
        <translation>已保存在本站自己的磁盘上：继续之前请移到 U 盘。</translation>
    </message>
    <message>
        <source>Not in the station&apos;s own folder: whoever takes the computer would have both keys.</source>
        <translation>不能存在驿站自己的文件夹里：否则拿走电脑的人就有了两把密钥。</translation>
    </message>
    <message>
        <source>Save the custodian&apos;s key file</source>
        <translation>保存保管人的密钥文件</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复单</translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation>没有成功。请检查存储介质，或换个位置。</translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>The program made a mistake; this step was not done. Try again, and tell the maker: %1.</source>
        <translation>程序出错，这一步没有完成。请重试，并告知开发者：%1。</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Printer, scanner, camera, card reader</source>
        <translation>打印机、扫描枪、摄像头、读卡器</translation>
    </message>
    <message>
        <source>Plug everything in now. What is missing can be added later under Settings.</source>
        <translation>请现在接好设备。缺少的以后可以在“设置”里添加。</translation>
    </message>
    <message>
        <source>Label printer: ready</source>
        <translation>面单打印机：就绪</translation>
    </message>
    <message>
        <source>Label printer: none found yet</source>
        <translation>面单打印机：尚未找到</translation>
    </message>
    <message>
        <source>Scanner: works</source>
        <translation>扫码枪：正常</translation>
    </message>
    <message>
        <source>Scanner: scan any code to try it</source>
        <translation>扫码枪：随便扫一个码试试</translation>
    </message>
    <message>
        <source>Camera: ready</source>
        <translation>摄像头：就绪</translation>
    </message>
    <message>
        <source>Camera: none found (a scanner is enough)</source>
        <translation>摄像头：未找到（有扫码枪即可）</translation>
    </message>
    <message>
        <source>Card reader: ready</source>
        <translation>读卡器：就绪</translation>
    </message>
    <message>
        <source>Card reader: none found (cards are typed)</source>
        <translation>读卡器：未找到（证件可手工输入）</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DisposalCard</name>
    <message>
        <source>Shred what is d&amp;ue now</source>
        <translation>立即销毁到期内容(&amp;U)</translation>
    </message>
    <message>
        <source>Second cust&amp;odian&apos;s certificate…</source>
        <translation>第二保管人的证明(&amp;O)…</translation>
    </message>
    <message>
        <source>Save a &amp;certificate…</source>
        <translation>保存销毁证明(&amp;C)…</translation>
    </message>
    <message>
        <source>What the certificate is of</source>
        <translation>证明的时间范围</translation>
    </message>
    <message numerus="yes">
        <source>the last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy the &amp;key of %1…</source>
        <translation>销毁 %1 的密钥(&amp;K)…</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 件到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is destroyed at the moment</source>
        <translation>目前暂停销毁</translation>
    </message>
    <message numerus="yes">
        <source>Shred pending: %n entries are not settled on the disk yet</source>
        <translation>
            <numerusform>销毁待落实：%n 项尚未在磁盘上落实</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was shredded is gone from the disk</source>
        <translation>所有已销毁内容均已从磁盘清除</translation>
    </message>
    <message>
        <source>No day key is kept.</source>
        <translation>没有保留日密钥。</translation>
    </message>
    <message numerus="yes">
        <source>%n day keys are kept, the oldest of %1.</source>
        <translation>
            <numerusform>保留 %n 个日密钥，最早为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Register of %1: over and deleted; its key is left to be destroyed.</source>
        <translation>%1 的登记簿：已到期并删除，只剩密钥待销毁。</translation>
    </message>
    <message>
        <source>Register of %1: over, and being deleted.</source>
        <translation>%1 的登记簿：已到期，正在删除。</translation>
    </message>
    <message>
        <source>The second custodian destroys his keys, too: %1.</source>
        <translation>第二保管人也须销毁其密钥：%1。</translation>
    </message>
</context>
<context>
    <name>DisposalPage</name>
    <message>
        <source>Disposal register, newest first</source>
        <translation>销毁登记，最新在前</translation>
    </message>
    <message>
        <source>Nothing was destroyed yet</source>
        <translation>尚未销毁任何内容</translation>
    </message>
    <message>
        <source>Records of delivered parcels are shredded when their days are over; here stands what and when.</source>
        <translation>已妥投快件的记录到期后会被销毁；这里记载销毁的内容和时间。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was destroyed</source>
        <translation>销毁内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>✓ settled</source>
        <translation>✓ 已落实</translation>
    </message>
    <message>
        <source>▲ pending</source>
        <translation>▲ 待落实</translation>
    </message>
    <message>
        <source>Shredding</source>
        <translation>正在销毁</translation>
    </message>
    <message>
        <source>Shredded, but something else is reading the database: it is settled as soon as that ends.</source>
        <translation>已销毁，但数据库正被读取；读取结束后即落实。</translation>
    </message>
    <message>
        <source>What was due is shredded, and nothing of it is left on the disk.</source>
        <translation>到期内容已销毁，磁盘上不留任何痕迹。</translation>
    </message>
    <message>
        <source>Is it %1 at the station? Budgets and retention go by it from then on.</source>
        <translation>驿站现在是 %1 吗？此后额度和保存期都以此为准。</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>是，正确</translation>
    </message>
    <message>
        <source>The certificate is saved. Whoever keeps a handover slip checks it with verify-disposal.</source>
        <translation>证明已保存。凡留有交接单的人，都可用 verify-disposal 核对。</translation>
    </message>
    <message>
        <source>No, the clock is wrong</source>
        <translation>不，时钟有误</translation>
    </message>
    <message>
        <source>Destroy the custodian key of %1 for good? Nobody opens anything of that month again.</source>
        <translation>永久销毁 %1 的保管人密钥？该月的任何内容将再也无法打开。</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The second custodian&apos;s certificate</source>
        <translation>第二保管人的证明</translation>
    </message>
    <message>
        <source>The file could not be read. Check the medium.</source>
        <translation>文件无法读取。请检查存储介质。</translation>
    </message>
    <message>
        <source>It is entered in the log, with the certificate&apos;s hash.</source>
        <translation>已连同证明的哈希值记入日志。</translation>
    </message>
    <message>
        <source>The key of %1 is destroyed. The second custodian destroys his, too, and gives a certificate.</source>
        <translation>%1 的密钥已销毁。第二保管人也要销毁他的密钥，并出具证明。</translation>
    </message>
    <message>
        <source>The date is confirmed.</source>
        <translation>日期已确认。</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>保存销毁证明</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件无法写入，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>DocumentCamera</name>
    <message>
        <source>The camera is starting …</source>
        <translation>摄像头正在启动……</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, then paste it.</source>
        <translation>剪贴板上没有图片。请先复制一张，再粘贴。</translation>
    </message>
    <message>
        <source>Open a picture of a document</source>
        <translation>打开证件图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Drop one picture file (PNG or JPEG) at a time.</source>
        <translation>每次只拖入一个图片文件（PNG 或 JPEG）。</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Ca&amp;mera off</source>
        <translation>关闭摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>Ca&amp;mera on</source>
        <translation>打开摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Read now</source>
        <translation>立即读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>打开图片(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>The camera is off. Drop a picture of a document here.</source>
        <translation>摄像头已关闭。可将证件图片拖到这里。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Hold it still: it is read by itself.</source>
        <translation>请放稳：会自动读取。</translation>
    </message>
    <message>
        <source>Lay the card or the passport&apos;s page flat under the camera. No picture is kept.</source>
        <translation>请把证件或护照资料页平放在摄像头下。图片不会保存。</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>无法打开此文件。请另选一个。</translation>
    </message>
    <message>
        <source>Read. Compare what is marked with the document.</source>
        <translation>已读取。请将标出的内容与证件核对。</translation>
    </message>
    <message>
        <source>Front side read. Turn the card over for its validity, or go on.</source>
        <translation>正面已读。翻到背面可读有效期，也可直接继续。</translation>
    </message>
    <message>
        <source>Back side read.</source>
        <translation>背面已读取。</translation>
    </message>
    <message>
        <source>Nothing could be read. Lay it flatter, closer and without shine; or type it.</source>
        <translation>没有读到内容。请放平、靠近并避开反光，或手工输入。</translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Plug it in again: this goes on by itself.</source>
        <translation>摄像头“%1”没有画面。请重新插上：会自动继续。</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in: this goes on by itself.</source>
        <translation>没有连接摄像头。请插上一个：会自动继续。</translation>
    </message>
</context>
<context>
    <name>DocumentFields</name>
    <message>
        <source>This is no day. Type it as 20260228.</source>
        <translation>这不是日期。请按 20260228 的格式输入。</translation>
    </message>
    <message>
        <source>Type the name that stands on the document.</source>
        <translation>请输入证件上的姓名。</translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation>证件种类(&amp;K)</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>有效期起(&amp;F)</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>有效期止(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Born, as printed</source>
        <translation>出生日期（证面）(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;x, as printed</source>
        <translation>性别（证面）(&amp;X)</translation>
    </message>
    <message>
        <source>Long-term: no end of validity</source>
        <translation>长期有效，没有截止日期</translation>
    </message>
    <message>
        <source>&amp;Long-term</source>
        <translation>长期(&amp;L)</translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation>年月日，共 8 位</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读出</translation>
    </message>
    <message>
        <source>scan both lines, or type them with / between</source>
        <translation>扫描两行，或输入两行并用 / 隔开</translation>
    </message>
    <message>
        <source>U&amp;nified social credit code</source>
        <translation>统一社会信用代码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Number of the security agreement</source>
        <translation>安全协议编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>号码(&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;ame of the organisation</source>
        <translation>单位名称(&amp;A)</translation>
    </message>
    <message>
        <source>Sender&apos;s n&amp;ame</source>
        <translation>寄件人姓名(&amp;A)</translation>
    </message>
    <message>
        <source>N&amp;ame on the document</source>
        <translation>证件上的姓名(&amp;A)</translation>
    </message>
    <message>
        <source>Type the number of the signed agreement.</source>
        <translation>请输入已签协议的编号。</translation>
    </message>
    <message>
        <source>Type the number that stands on the document.</source>
        <translation>请输入证件上的号码。</translation>
    </message>
    <message>
        <source>Unsure: compare it.</source>
        <translation>没有把握：请核对。</translation>
    </message>
</context>
<context>
    <name>DocumentStep</name>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>First the organisation: type its code. Then comes the document of who hands in.</source>
        <translation>先是单位：请输入其代码。然后才是交寄人的证件。</translation>
    </message>
    <message>
        <source>Who &amp;sends</source>
        <translation>寄件方(&amp;S)</translation>
    </message>
    <message>
        <source>The person here (Ctrl+1)</source>
        <translation>本人 (Ctrl+1)</translation>
    </message>
    <message>
        <source>Another, by proxy (Ctrl+2)</source>
        <translation>他人，由人代寄 (Ctrl+2)</translation>
    </message>
    <message>
        <source>An organisation (Ctrl+3)</source>
        <translation>单位 (Ctrl+3)</translation>
    </message>
    <message>
        <source>A minor and guardian (Ctrl+4)</source>
        <translation>未成年人和监护人 (Ctrl+4)</translation>
    </message>
    <message>
        <source>Camera (Ctrl+K)</source>
        <translation>摄像头 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Lay the card on the reader or under the camera, scan a passport, or type the number.</source>
        <translation>把证件放到读卡器上或摄像头下，扫描护照，或输入号码。</translation>
    </message>
    <message>
        <source>Lay the document under the camera, scan a passport, or type the number.</source>
        <translation>把证件放到摄像头下，扫描护照，或输入号码。</translation>
    </message>
    <message>
        <source>The document is judged at once.</source>
        <translation>证件随即查验。</translation>
    </message>
    <message>
        <source>Document %1 of 2</source>
        <translation>证件 %1/2</translation>
    </message>
    <message>
        <source>Front side read. Turn the card over for its validity, or go on.</source>
        <translation>正面已读。翻到背面可读有效期，也可直接继续。</translation>
    </message>
</context>
<context>
    <name>EscrowForm</name>
    <message>
        <source>Label damaged</source>
        <translation>面单损坏</translation>
    </message>
    <message>
        <source>An authority asks by law</source>
        <translation>机关依法查询</translation>
    </message>
    <message>
        <source>Parcel &amp;number</source>
        <translation>快件编号(&amp;N)</translation>
    </message>
    <message>
        <source>The parcel must be here. Its old label works until the new one does.</source>
        <translation>快件必须在本站。新面单生效前，旧面单仍然有效。</translation>
    </message>
    <message>
        <source>Ask for a ne&amp;w label …</source>
        <translation>申请新面单(&amp;W)…</translation>
    </message>
    <message>
        <source>The authority&apos;s &amp;file number</source>
        <translation>机关的案卷号(&amp;F)</translation>
    </message>
    <message>
        <source>The authority&apos;s &amp;key file …</source>
        <translation>机关的密钥文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Its fingerprint: %1</source>
        <translation>其指纹：%1</translation>
    </message>
    <message>
        <source>No key file is chosen.</source>
        <translation>未选择密钥文件。</translation>
    </message>
    <message>
        <source>For the parcel above. Nobody at the station sees what is disclosed.</source>
        <translation>针对上面的快件。披露的内容本站无人看到。</translation>
    </message>
    <message>
        <source>Ask for disclos&amp;ure …</source>
        <translation>申请披露(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>EscrowPage</name>
    <message>
        <source>Choose the authority&apos;s key file first.</source>
        <translation>请先选择机关的密钥文件。</translation>
    </message>
    <message>
        <source>Open requests to the custodians</source>
        <translation>未结的保管人申请</translation>
    </message>
    <message>
        <source>No request is open</source>
        <translation>没有未结的申请</translation>
    </message>
    <message>
        <source>Ask on the right, take the file to the second custodian, and bring the answer back here. The log has every request before anything is opened.</source>
        <translation>在右侧提出申请，把文件交给第二保管人，再把答复带回这里。打开任何内容之前，日志已记下每份申请。</translation>
    </message>
    <message>
        <source>&amp;Bring the answer …</source>
        <translation>导入答复(&amp;B)…</translation>
    </message>
    <message>
        <source>Save the file a&amp;gain …</source>
        <translation>重新保存文件(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Print the new label</source>
        <translation>打印新面单(&amp;P)</translation>
    </message>
    <message>
        <source>Close the re&amp;quest …</source>
        <translation>关闭申请(&amp;Q)…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Add &amp;months …</source>
        <translation>增加月份(&amp;M)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve a notice …</source>
        <translation>保存通知(&amp;V)…</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>案卷号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message numerus="yes">
        <source>Both custodians have keys for %n months, this one included.</source>
        <translation>
            <numerusform>两位保管人的密钥还可用 %n 个月（含本月）。</numerusform>
        </translation>
    </message>
    <message>
        <source>This station&apos;s key, for the second custodian when he calls: %1</source>
        <translation>本站密钥的指纹，第二保管人来电核对时告知：%1</translation>
    </message>
    <message>
        <source>Save the notice for the second custodian</source>
        <translation>保存给第二保管人的通知</translation>
    </message>
    <message>
        <source>The notice is saved. Once the second custodian took it, nobody who left can ask him any more.</source>
        <translation>通知已保存。第二保管人接收后，离职的人再也无法向他提出申请。</translation>
    </message>
    <message>
        <source>Save the request for the second custodian</source>
        <translation>保存给第二保管人的申请</translation>
    </message>
    <message>
        <source>The request stands in the log. Save its file from the list.</source>
        <translation>申请已记入日志。请从列表中保存其文件。</translation>
    </message>
    <message>
        <source>The request is saved. Take it to the second custodian.</source>
        <translation>申请已保存。请交给第二保管人。</translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation>没有成功。请检查介质，或选择其他位置。</translation>
    </message>
    <message>
        <source>The second custodian&apos;s answer</source>
        <translation>第二保管人的答复</translation>
    </message>
    <message>
        <source>The authority&apos;s public key</source>
        <translation>机关的公钥</translation>
    </message>
    <message>
        <source>The second custodian&apos;s new public keys</source>
        <translation>第二保管人的新公钥</translation>
    </message>
    <message>
        <source>The file could not be read. Check the medium.</source>
        <translation>文件无法读取。请检查存储介质。</translation>
    </message>
    <message>
        <source>%1 was disclosed to the authority; the request has ended.</source>
        <translation>%1 已向机关披露，申请结束。</translation>
    </message>
    <message>
        <source>Close the request for %1? Its answer is of no use any more then.</source>
        <translation>关闭 %1 的申请？之后它的答复不再有用。</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The request is closed.</source>
        <translation>申请已关闭。</translation>
    </message>
    <message>
        <source>Keys for %1 to %2. Let the second custodian read out the fingerprint of his file: is it %3?</source>
        <translation>%1 至 %2 的密钥。请第二保管人读出其文件的指纹：是 %3 吗？</translation>
    </message>
    <message>
        <source>No, or not sure</source>
        <translation>不是，或不确定</translation>
    </message>
    <message>
        <source>Yes, the same: add them</source>
        <translation>是，一致：增加</translation>
    </message>
    <message>
        <source>Both custodians have keys up to %1 now.</source>
        <translation>两位保管人的密钥现已延至 %1。</translation>
    </message>
</context>
<context>
    <name>EscrowWords</name>
    <message>
        <source>new label</source>
        <translation>新面单</translation>
    </message>
    <message>
        <source>disclosure</source>
        <translation>披露</translation>
    </message>
    <message>
        <source>waits for the custodian</source>
        <translation>等待保管人</translation>
    </message>
    <message>
        <source>label can be printed</source>
        <translation>可打印面单</translation>
    </message>
    <message>
        <source>bring the answer again</source>
        <translation>请再次导入答复</translation>
    </message>
    <message>
        <source>This file is not an answer of the second custodian, or was changed.</source>
        <translation>此文件不是第二保管人的答复，或已被改动。</translation>
    </message>
    <message>
        <source>This answer is for another station.</source>
        <translation>此答复属于另一驿站。</translation>
    </message>
    <message>
        <source>This station asked nothing that this file answers.</source>
        <translation>本站没有提出过此文件所答复的申请。</translation>
    </message>
    <message>
        <source>The request this file answers has ended.</source>
        <translation>此文件所答复的申请已经结束。</translation>
    </message>
    <message>
        <source>The station&apos;s keys have changed since the request. Save the request file again.</source>
        <translation>申请之后本站的密钥已更换。请重新保存申请文件。</translation>
    </message>
    <message>
        <source>This answer belongs to another request, or was changed.</source>
        <translation>此答复属于另一份申请，或已被改动。</translation>
    </message>
    <message>
        <source>The keys in this answer do not open the record. Nothing was changed.</source>
        <translation>此答复中的密钥打不开该记录。没有任何改动。</translation>
    </message>
    <message>
        <source>This file does not hold a custodian&apos;s public keys, or was changed.</source>
        <translation>此文件不含保管人的公钥，或已被改动。</translation>
    </message>
    <message>
        <source>These public keys are for another station.</source>
        <translation>这些公钥属于另一驿站。</translation>
    </message>
    <message>
        <source>These are not the public keys of this station&apos;s second custodian.</source>
        <translation>这些不是本站第二保管人的公钥。</translation>
    </message>
    <message>
        <source>There are no new months in this file.</source>
        <translation>此文件中没有新的月份。</translation>
    </message>
    <message>
        <source>This file is not the second custodian&apos;s certificate, or was changed.</source>
        <translation>这个文件不是第二保管人的证明，或已被改动。</translation>
    </message>
    <message>
        <source>This certificate is for another station.</source>
        <translation>这份证明属于其他站点。</translation>
    </message>
    <message>
        <source>This certificate is of a key that is not this station&apos;s second custodian&apos;s.</source>
        <translation>这份证明所说的密钥不是本站第二保管人的。</translation>
    </message>
    <message>
        <source>The log has this month&apos;s certificate already.</source>
        <translation>日志中已有该月的证明。</translation>
    </message>
    <message>
        <source>no answer, or changed</source>
        <translation>不是答复，或已被改动</translation>
    </message>
    <message>
        <source>for another station</source>
        <translation>属于另一驿站</translation>
    </message>
    <message>
        <source>to nothing that was asked</source>
        <translation>没有对应的申请</translation>
    </message>
    <message>
        <source>the request has ended</source>
        <translation>申请已结束</translation>
    </message>
    <message>
        <source>keys have changed since</source>
        <translation>此后密钥已更换</translation>
    </message>
    <message>
        <source>to another request, or changed</source>
        <translation>属于另一份申请，或已被改动</translation>
    </message>
    <message>
        <source>its keys do not open the record</source>
        <translation>其密钥打不开该记录</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>the document may not be accepted</source>
        <translation>证件不能接受</translation>
    </message>
    <message>
        <source>no document was shown</source>
        <translation>没有出示证件</translation>
    </message>
    <message>
        <source>face and document do not match</source>
        <translation>人证不符</translation>
    </message>
    <message>
        <source>card and number contradict each other</source>
        <translation>证面与号码矛盾</translation>
    </message>
    <message>
        <source>the document looked forged or altered</source>
        <translation>证件疑似伪造或涂改</translation>
    </message>
    <message>
        <source>the contents may not be sent</source>
        <translation>内件禁止寄递</translation>
    </message>
    <message>
        <source>the sender did not let it be opened</source>
        <translation>寄件人不让开验</translation>
    </message>
    <message>
        <source>the sender left</source>
        <translation>寄件人离开</translation>
    </message>
    <message>
        <source>kind does not count</source>
        <translation>证件种类不算数</translation>
    </message>
    <message>
        <source>number missing</source>
        <translation>缺少号码</translation>
    </message>
    <message>
        <source>number of the wrong length</source>
        <translation>号码位数不对</translation>
    </message>
    <message>
        <source>characters that cannot stand there</source>
        <translation>含有不该出现的字符</translation>
    </message>
    <message>
        <source>check digit wrong</source>
        <translation>校验码不对</translation>
    </message>
    <message>
        <source>number of another kind</source>
        <translation>是另一种证件的号码</translation>
    </message>
    <message>
        <source>first-generation card</source>
        <translation>第一代身份证</translation>
    </message>
    <message>
        <source>impossible date of birth</source>
        <translation>出生日期不存在</translation>
    </message>
    <message>
        <source>impossible date of expiry</source>
        <translation>截止日期不存在</translation>
    </message>
    <message>
        <source>born in the future</source>
        <translation>出生日期在将来</translation>
    </message>
    <message>
        <source>under age, alone</source>
        <translation>未满年龄，独自交寄</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>validity reversed</source>
        <translation>有效期颠倒</translation>
    </message>
    <message>
        <source>issued before birth</source>
        <translation>签发早于出生</translation>
    </message>
    <message>
        <source>dates of expiry disagree</source>
        <translation>截止日期不一致</translation>
    </message>
    <message>
        <source>guardian under age</source>
        <translation>监护人未成年</translation>
    </message>
    <message>
        <source>no person&apos;s document</source>
        <translation>不是个人证件</translation>
    </message>
    <message>
        <source>no organisation&apos;s code</source>
        <translation>不是单位代码</translation>
    </message>
    <message>
        <source>second document missing</source>
        <translation>缺少第二份证件</translation>
    </message>
    <message>
        <source>same document twice</source>
        <translation>两次是同一证件</translation>
    </message>
    <message>
        <source>dates of birth disagree</source>
        <translation>出生日期不一致</translation>
    </message>
    <message>
        <source>sex disagrees</source>
        <translation>性别不一致</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Set up a station</source>
        <translation>新建驿站</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>上一步 (Esc)</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The station “%1” is made. Sign in as its manager.</source>
        <translation>驿站“%1”已建好。请以站长身份登录。</translation>
    </message>
    <message>
        <source>Measured here: one guess at a passphrase costs %1 s, at a manager&apos;s %2 s.</source>
        <translation>本机实测：猜一次口令需 %1 秒，猜站长的口令需 %2 秒。</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Choose the courier first, then scan.</source>
        <translation>请先选择快递员，再扫描。</translation>
    </message>
    <message>
        <source>%1 is out with %2.</source>
        <translation>%1 已交给 %2。</translation>
    </message>
    <message>
        <source>%1 is in this run already; it counts once.</source>
        <translation>%1 已在此批次中，只计一次。</translation>
    </message>
    <message>
        <source>%1 is back at the station.</source>
        <translation>%1 已退回驿站。</translation>
    </message>
    <message>
        <source>The run is closed: %1 answers for its parcels now.</source>
        <translation>批次已结束：快件现由 %1 负责。</translation>
    </message>
    <message>
        <source>%1 was delivered.</source>
        <translation>%1 已妥投。</translation>
    </message>
    <message numerus="yes">
        <source>%1 delivered %n parcels.</source>
        <translation>
            <numerusform>%1 妥投了 %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardwareKeyWords</name>
    <message numerus="yes">
        <source>The PIN of the key is wrong. %n tries are left until the key blocks itself.</source>
        <translation>
            <numerusform>硬件密钥的 PIN 不正确。再输错 %n 次，硬件密钥将自行锁死。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Three wrong PINs in a row. Pull the key out, plug it in again and take care: %n tries are left.</source>
        <translation>
            <numerusform>PIN 连续输错三次。请拔出硬件密钥后重新插入，并小心输入：还可尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>No hardware key is plugged in. Plug yours in, then try again.</source>
        <translation>没有插入硬件密钥。请插入您的硬件密钥后重试。</translation>
    </message>
    <message>
        <source>More than one hardware key is plugged in. Leave only yours in, then try again.</source>
        <translation>插入了多个硬件密钥。请只保留您自己的那一个，然后重试。</translation>
    </message>
    <message>
        <source>The key has blocked itself after too many wrong PINs and opens nothing any more. Sign in with your recovery code, or ask a manager to renew your keys.</source>
        <translation>PIN 输错次数过多，硬件密钥已自行锁死，不能再打开任何内容。请用您的恢复码登录，或请站长为您更新密钥。</translation>
    </message>
    <message>
        <source>The key has no PIN yet, or wants a new one. Set it with the maker&apos;s program, then try again.</source>
        <translation>硬件密钥尚未设置 PIN，或要求更换 PIN。请用厂商的程序设置后重试。</translation>
    </message>
    <message>
        <source>This is not the key you enrolled. Plug yours in, then try again.</source>
        <translation>这不是您登记的硬件密钥。请插入您自己的硬件密钥后重试。</translation>
    </message>
    <message>
        <source>This key cannot hold a secret for Sealpost. Use a FIDO2 key with the extension hmac-secret.</source>
        <translation>这个硬件密钥不能为 Sealpost 保管密钥。请使用支持 hmac-secret 扩展的 FIDO2 硬件密钥。</translation>
    </message>
    <message>
        <source>The key was not touched in time. Try again and touch it while it blinks.</source>
        <translation>没有及时触摸硬件密钥。请重试，并在它闪烁时触摸。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有任何改动。</translation>
    </message>
    <message>
        <source>The key was pulled out too early. Plug it in and try again.</source>
        <translation>硬件密钥拔出过早。请重新插入后重试。</translation>
    </message>
    <message>
        <source>The system keeps Sealpost from the key. On Linux, work in a session at the computer itself, or let its keeper install the udev rules for security keys (70-u2f.rules). On Windows, only a program that runs as administrator may use the key.</source>
        <translation>系统不允许 Sealpost 使用硬件密钥。在 Linux 上，请直接在这台电脑前登录使用，或请维护人员安装硬件密钥的 udev 规则（70-u2f.rules）。在 Windows 上，只有以管理员身份运行的程序才能使用硬件密钥。</translation>
    </message>
    <message>
        <source>This key opens your keys already. Plug in the one to enrol.</source>
        <translation>这个硬件密钥已经登记过。请插入要登记的那一个。</translation>
    </message>
    <message>
        <source>The key did not answer as it should. Plug it in again, then try once more.</source>
        <translation>硬件密钥的应答不正确。请重新插入后再试一次。</translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收寄时间</translation>
    </message>
    <message>
        <source>Surname: %1</source>
        <translation>姓氏：%1</translation>
    </message>
    <message>
        <source>Last four of the phone: %1</source>
        <translation>手机尾号：%1</translation>
    </message>
</context>
<context>
    <name>HistoryFilterRow</name>
    <message>
        <source>Everybody</source>
        <translation>所有人员</translation>
    </message>
    <message>
        <source>Parcel number or name …</source>
        <translation>快件编号或姓名…</translation>
    </message>
    <message>
        <source>Part of a parcel number or of a name</source>
        <translation>快件编号或姓名的一部分</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History, newest first; Enter shows the parcel&apos;s life</source>
        <translation>历史记录，最新在前；按回车查看快件经历</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No entry fits the filter. Shorten the text, or ask for a longer time.</source>
        <translation>没有符合条件的记录。请缩短文字，或放宽时间范围。</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>This entry is not about a parcel.</source>
        <translation>此记录与快件无关。</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Intake</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>Turn away (Ctrl+R)</source>
        <translation>拒收 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人证核对</translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>稍后处理 (Esc)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>上一步 (Esc)</translation>
    </message>
    <message>
        <source>Sealing …</source>
        <translation>正在封存…</translation>
    </message>
    <message>
        <source>Take in and print (Enter)</source>
        <translation>收寄并打印（回车）</translation>
    </message>
    <message>
        <source>Next parcel (Enter)</source>
        <translation>下一件（回车）</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>继续（回车）</translation>
    </message>
    <message>
        <source>%1 is not accepted: its label was not read back. It waits in the list.</source>
        <translation>%1 尚未收寄：面单没有回扫。它在列表中等待。</translation>
    </message>
    <message>
        <source>Turned away and recorded: %1.</source>
        <translation>已拒收并记录：%1。</translation>
    </message>
</context>
<context>
    <name>KeyRenewal</name>
    <message>
        <source>A renewal of the station&apos;s keys was begun and broke off. See the staff page of the office.</source>
        <translation>驿站密钥的更换曾经开始而又中断。请到办公室的人员页面查看。</translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s keys are renewed: %n records lie under the new ones.</source>
        <translation>
            <numerusform>驿站的密钥已更换：%n 条记录已转到新密钥之下。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your keys</source>
        <translation>我的密钥</translation>
    </message>
    <message>
        <source>Any one of these opens your keys. A recovery code on paper helps when the passphrase is forgotten, or this computer is lost.</source>
        <translation>以下任何一项都能打开您的密钥。忘记口令或这台电脑丢失时，可用纸上的恢复码。</translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase …</source>
        <translation>更改口令(&amp;H)…</translation>
    </message>
    <message>
        <source>Make a reco&amp;very code …</source>
        <translation>制作恢复码(&amp;V)…</translation>
    </message>
    <message>
        <source>Enrol a har&amp;dware key …</source>
        <translation>登记硬件密钥(&amp;D)…</translation>
    </message>
    <message>
        <source>Your passphrase opens your keys without the hardware key, too: as long as it does, the hardware key protects nothing. Remove that way.</source>
        <translation>不用硬件密钥，仅凭口令也能打开您的密钥：只要如此，硬件密钥就起不到任何保护作用。请移除这种方式。</translation>
    </message>
    <message>
        <source>PIN of &amp;your hardware key</source>
        <translation>您的硬件密钥的 PIN(&amp;Y)</translation>
    </message>
    <message>
        <source>empty for what opens without it</source>
        <translation>不用硬件密钥时留空</translation>
    </message>
    <message>
        <source>P&amp;IN of the key to enrol</source>
        <translation>要登记的硬件密钥的 PIN(&amp;I)</translation>
    </message>
    <message>
        <source>PIN of the manager&apos;s &amp;key</source>
        <translation>站长的硬件密钥的 PIN(&amp;K)</translation>
    </message>
    <message>
        <source>empty with a recovery code</source>
        <translation>使用恢复码时留空</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>再输入一次(&amp;A)</translation>
    </message>
    <message>
        <source>Manager &amp;who approves</source>
        <translation>批准的站长(&amp;W)</translation>
    </message>
    <message>
        <source>Passphrase o&amp;f this manager</source>
        <translation>该站长的口令(&amp;F)</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>取消（Esc）</translation>
    </message>
    <message>
        <source>Present passph&amp;rase; with the key the same</source>
        <translation>当前口令(&amp;R)；与硬件密钥一起使用时相同</translation>
    </message>
    <message>
        <source>Present passphrase, or recovery c&amp;ode</source>
        <translation>当前口令或恢复码(&amp;O)</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>制作恢复码</translation>
    </message>
    <message>
        <source>Enrol a hardware key</source>
        <translation>登记硬件密钥</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Several words that do not belong together. Nobody looks while you type.</source>
        <translation>用几个互不相关的词。输入时请旁人回避。</translation>
    </message>
    <message>
        <source>It is shown once, to be printed. A code that was made before opens nothing any more.</source>
        <translation>只显示这一次，请打印。以前制作的恢复码随即作废。</translation>
    </message>
    <message>
        <source>A FIDO2 key with a PIN. Plug it in: it is asked for its PIN and blinks twice. What you have already stays; a key you have stays plugged in beside the new one.</source>
        <translation>需要设有 PIN 的 FIDO2 硬件密钥。插入后会要求输入 PIN，并闪烁两次。已有的方式保持不变；已有的硬件密钥请与新的一同插着。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>Enrol it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>From then on nothing opens your keys without the hardware key. If it is lost or breaks, a recovery code helps, or a manager who renews your keys: make the code first. This cannot be undone.</source>
        <translation>此后没有硬件密钥就无法打开您的密钥。如果它丢失或损坏，只能用恢复码，或由站长为您更新密钥：请先制作恢复码。此操作无法撤销。</translation>
    </message>
    <message>
        <source>It opens your keys no more. This cannot be undone.</source>
        <translation>它将不再能打开您的密钥。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Your passphrase, on this computer</source>
        <translation>您的口令，在本机上</translation>
    </message>
    <message>
        <source>Your hardware key with its passphrase, on this computer (plugged in now)</source>
        <translation>您的硬件密钥及其口令，在本机上（现已插入）</translation>
    </message>
    <message>
        <source>Your hardware key with its passphrase, on this computer</source>
        <translation>您的硬件密钥及其口令，在本机上</translation>
    </message>
    <message>
        <source>A recovery code on paper, on any computer that has the station&apos;s files</source>
        <translation>纸上的恢复码，在任何存有驿站文件的电脑上</translation>
    </message>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation>两次输入不一致，请再输入一次。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已更改。</translation>
    </message>
    <message>
        <source>The passphrase is changed, and your keys are bound to this computer. Everybody else needs new keys: a manager renews them (F7 Office, Staff).</source>
        <translation>口令已更改，您的密钥已与本机绑定。其他人需要新的密钥：由站长更换（F7 站务—人员）。</translation>
    </message>
    <message>
        <source>The hardware key is enrolled.</source>
        <translation>硬件密钥已登记。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>The first label</source>
        <translation>第一张面单</translation>
    </message>
    <message>
        <source>Print a test label, stick it on something, and scan it back.</source>
        <translation>打印一张测试面单，贴好，再扫回来。</translation>
    </message>
    <message>
        <source>Make the station (Enter)</source>
        <translation>建立驿站（回车）</translation>
    </message>
    <message>
        <source>Make the station &amp;without a test; the printer comes later</source>
        <translation>不测试，先建立驿站，以后再接打印机(&amp;W)</translation>
    </message>
</context>
<context>
    <name>LabelStep</name>
    <message>
        <source>Label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Scan the square code on the label that was just printed.</source>
        <translation>请扫描刚打印的面单上的二维码。</translation>
    </message>
    <message>
        <source>Print &amp;again (Ctrl+P)</source>
        <translation>再打印一次(&amp;A) (Ctrl+P)</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已收寄</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已更换</translation>
    </message>
    <message>
        <source>Enter begins the next parcel.</source>
        <translation>按回车开始下一件。</translation>
    </message>
    <message>
        <source>Take the old label off.</source>
        <translation>请揭下旧面单。</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>尚未收寄</translation>
    </message>
    <message>
        <source>Not replaced yet</source>
        <translation>尚未更换</translation>
    </message>
    <message>
        <source>Its label must be read first.</source>
        <translation>须先回扫面单。</translation>
    </message>
    <message>
        <source>The old one works until then.</source>
        <translation>在此之前旧面单有效。</translation>
    </message>
    <message>
        <source>%1 is accepted.</source>
        <translation>%1 已收寄。</translation>
    </message>
    <message>
        <source>The new label of %1 is good now.</source>
        <translation>%1 的新面单现已生效。</translation>
    </message>
</context>
<context>
    <name>LabelTrial</name>
    <message>
        <source>Scan the square code on the test label.</source>
        <translation>请扫描测试面单上的二维码。</translation>
    </message>
    <message>
        <source>Print it a&amp;gain</source>
        <translation>再打印一次(&amp;G)</translation>
    </message>
    <message>
        <source>Print a &amp;test label</source>
        <translation>打印测试面单(&amp;T)</translation>
    </message>
    <message>
        <source>The test label was read back: printer, paper and scanner work together.</source>
        <translation>测试面单已回扫：打印机、纸张和扫码枪配合正常。</translation>
    </message>
    <message>
        <source>The test label was read back.</source>
        <translation>测试面单已回扫。</translation>
    </message>
</context>
<context>
    <name>LabelsScreen</name>
    <message>
        <source>Labels</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Printer and test label</source>
        <translation>打印机与测试面单</translation>
    </message>
    <message>
        <source>Picture of a sample label</source>
        <translation>面单样张图片</translation>
    </message>
    <message>
        <source>Save as P&amp;NG …</source>
        <translation>另存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Save the sample label</source>
        <translation>保存面单样张</translation>
    </message>
    <message>
        <source>The sample was saved.</source>
        <translation>样张已保存。</translation>
    </message>
    <message>
        <source>The sample could not be saved there. Choose another place.</source>
        <translation>样张无法保存到那里。请换个位置。</translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Go on no&amp;w</source>
        <translation>立即继续(&amp;W)</translation>
    </message>
    <message>
        <source>Contin&amp;ue it</source>
        <translation>继续办理(&amp;U)</translation>
    </message>
    <message>
        <source>Cance&amp;l it</source>
        <translation>取消办理(&amp;L)</translation>
    </message>
    <message>
        <source>The station&apos;s keys are not all renewed yet. Whoever left is locked out; the rest must go on.</source>
        <translation>驿站的密钥尚未全部更换。离职人员已无法打开任何内容，其余步骤还须继续。</translation>
    </message>
    <message>
        <source>The station&apos;s keys are being renewed. Work goes on meanwhile.</source>
        <translation>正在更换驿站的密钥，期间可照常工作。</translation>
    </message>
    <message>
        <source>%1 began at %2 to take %3 off the staff. It broke off, and nothing is changed yet.</source>
        <translation>%1 于 %2 开始办理 %3 的离职，后来中断，目前什么都没有改变。</translation>
    </message>
    <message>
        <source>%1 began at %2 to renew all keys. It broke off, and nothing is changed yet.</source>
        <translation>%1 于 %2 开始更换全部密钥，后来中断，目前什么都没有改变。</translation>
    </message>
    <message>
        <source>If that was you, continue it or cancel it.</source>
        <translation>如果是您本人开始的，请继续或取消。</translation>
    </message>
    <message>
        <source>Ask %1 first whether it was they who did; then continue it or cancel it.</source>
        <translation>请先向 %1 本人核实，再决定继续还是取消。</translation>
    </message>
    <message>
        <source>Another manager has to decide.</source>
        <translation>须由另一位站长决定。</translation>
    </message>
    <message>
        <source>New keys for everybody who stays</source>
        <translation>为留任人员更换密钥</translation>
    </message>
    <message>
        <source>Records under the new keys</source>
        <translation>将记录转到新密钥之下</translation>
    </message>
    <message>
        <source>The database under its new key</source>
        <translation>为数据库更换密钥</translation>
    </message>
    <message>
        <source>Signing the log with a new key</source>
        <translation>用新密钥签署日志</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>The life of %1</source>
        <translation>%1 的经历</translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
</context>
<context>
    <name>ListEdit</name>
    <message numerus="yes">
        <source>A list of %n characters is pasted and not shown. Delete lets it go.</source>
        <translation>
            <numerusform>已粘贴一份 %n 个字符的名单，不予显示。按 Delete 键清除。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogStrip</name>
    <message>
        <source>&amp;Verify the log</source>
        <translation>校验日志(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Log: %1 entries, none of them signed yet</source>
        <translation>日志：%1 条，均未签名</translation>
    </message>
    <message numerus="yes">
        <source>Log: %1 entries, %n not signed yet; signed at %2</source>
        <translation>
            <numerusform>日志：%1 条，其中 %n 条未签名；上次签名 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Log: %1 entries, all signed at %2</source>
        <translation>日志：%1 条，已于 %2 全部签名</translation>
    </message>
    <message>
        <source>Not verified: cancelled.</source>
        <translation>未校验：已取消。</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>正在校验日志</translation>
    </message>
    <message>
        <source>The log was verified and is sound.</source>
        <translation>日志已校验，完好无损。</translation>
    </message>
    <message>
        <source>The log was verified and is not sound.</source>
        <translation>日志已校验，存在问题。</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>The log is exported. Anybody can check it with verify-log.</source>
        <translation>日志已导出。任何人都可以用 verify-log 校验。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件无法写入，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>LogVerdictWords</name>
    <message>
        <source>The log is sound: %1 entries, all signed. Its fingerprint begins %2, on every copy alike.</source>
        <translation>日志完好：%1 条记录，全部已签名。其指纹开头为 %2，所有副本一致。</translation>
    </message>
    <message>
        <source>The log is not sound (finding %1): %2 Change nothing, and call whoever audits this station.</source>
        <translation>日志有问题（结论 %1）：%2请不要作任何更改，并通知本站的稽核人员。</translation>
    </message>
    <message numerus="yes">
        <source>The program ended %n times without closing the station.</source>
        <translation>
            <numerusform>程序有 %n 次未正常关闭驿站就结束了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints bear the key of a day long over.</source>
        <translation>
            <numerusform>有 %n 个检查点使用了早已过期的日密钥。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was confirmed %n times.</source>
        <translation>
            <numerusform>时钟被确认过 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not a log of ours.</source>
        <translation>这不是本系统的日志。</translation>
    </message>
    <message>
        <source>the log holds no entry.</source>
        <translation>日志中没有记录。</translation>
    </message>
    <message>
        <source>only the first %1 entries are signed.</source>
        <translation>只有前 %1 条已签名。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not signed by the log.</source>
        <translation>第 %1 条之后的检查点不是由本日志签名的。</translation>
    </message>
    <message>
        <source>what should be the checkpoint after %1 entries is none.</source>
        <translation>第 %1 条之后应为检查点，但不是。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not whole.</source>
        <translation>第 %1 条之后的检查点不完整。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is of another log.</source>
        <translation>第 %1 条之后的检查点属于另一份日志。</translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is not signed by this log.</source>
        <translation>已知的第 %1 条检查点不是由本日志签名的。</translation>
    </message>
    <message>
        <source>what should be entry %1 is none.</source>
        <translation>第 %1 条应为记录，但不是。</translation>
    </message>
    <message>
        <source>what should be entry %1 is far too long.</source>
        <translation>第 %1 条记录过长。</translation>
    </message>
    <message>
        <source>entry %1 is not the one that belongs there.</source>
        <translation>第 %1 条不是应在此处的记录。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries does not belong where it stands.</source>
        <translation>第 %1 条之后的检查点位置不对。</translation>
    </message>
    <message>
        <source>the first %1 entries are not those that were signed.</source>
        <translation>前 %1 条与当时签名的内容不同。</translation>
    </message>
    <message>
        <source>it is cut: a known checkpoint says that there were %1 entries.</source>
        <translation>日志被截断：已知检查点表明曾有 %1 条。</translation>
    </message>
    <message>
        <source>the first %1 entries are not those of a known checkpoint.</source>
        <translation>前 %1 条与已知检查点不符。</translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is of another log.</source>
        <translation>已知的第 %1 条检查点属于另一份日志。</translation>
    </message>
    <message>
        <source>it does not begin with the making of the station.</source>
        <translation>日志不是从建站开始的。</translation>
    </message>
    <message>
        <source>the key was turned before entry %1 without the old key&apos;s signature.</source>
        <translation>第 %1 条之前更换了密钥，但没有旧密钥的签名。</translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries bears another day&apos;s key.</source>
        <translation>第 %1 条之后的检查点使用了另一天的密钥。</translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is not its own.</source>
        <translation>第 %1 条指定的密钥不属于当天。</translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is over.</source>
        <translation>第 %1 条指定的密钥属于已过去的日期。</translation>
    </message>
    <message>
        <source>entry %1 names a key that was used before.</source>
        <translation>第 %1 条指定的密钥曾被使用过。</translation>
    </message>
    <message>
        <source>the open station was silent for more than an hour before entry %1.</source>
        <translation>第 %1 条之前，营业中的驿站超过一小时没有记录。</translation>
    </message>
    <message>
        <source>entry %1 is of a new start of the program, but does not open the station.</source>
        <translation>第 %1 条属于程序的新一次启动，但不是开站记录。</translation>
    </message>
    <message>
        <source>the time of entry %1 is before that of the entry before.</source>
        <translation>第 %1 条的时间早于前一条。</translation>
    </message>
    <message>
        <source>the running clock of entry %1 went back.</source>
        <translation>第 %1 条的运行时钟倒退了。</translation>
    </message>
    <message>
        <source>the clock jumped before entry %1, and nobody confirmed it.</source>
        <translation>第 %1 条之前时钟发生跳变，且无人确认。</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>station made</source>
        <translation>建站</translation>
    </message>
    <message>
        <source>program started</source>
        <translation>程序启动</translation>
    </message>
    <message>
        <source>program closed</source>
        <translation>程序关闭</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>person added</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>person left</source>
        <translation>人员离职</translation>
    </message>
    <message>
        <source>new keys for a person</source>
        <translation>为人员换发密钥</translation>
    </message>
    <message>
        <source>station&apos;s keys renewed</source>
        <translation>更换驿站密钥</translation>
    </message>
    <message>
        <source>keyring written</source>
        <translation>密钥环已更新</translation>
    </message>
    <message>
        <source>intake refused</source>
        <translation>拒绝收寄</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>label printed</source>
        <translation>打印面单</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>收寄完成</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation>扫描被拒</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>opening refused</source>
        <translation>查看被拒</translation>
    </message>
    <message>
        <source>run begun</source>
        <translation>开始批次</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>handover taken back</source>
        <translation>撤回交接</translation>
    </message>
    <message>
        <source>run closed</source>
        <translation>结束批次</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已妥投</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>退回驿站</translation>
    </message>
    <message>
        <source>record shredded</source>
        <translation>记录已销毁</translation>
    </message>
    <message>
        <source>shredding settled</source>
        <translation>销毁已落实</translation>
    </message>
    <message>
        <source>parcels carried to a new day</source>
        <translation>快件转入新的一天</translation>
    </message>
    <message>
        <source>record found spoiled</source>
        <translation>发现记录损坏</translation>
    </message>
    <message>
        <source>day key destroyed</source>
        <translation>日密钥已销毁</translation>
    </message>
    <message>
        <source>register deleted</source>
        <translation>登记簿已删除</translation>
    </message>
    <message>
        <source>custodian&apos;s month destroyed</source>
        <translation>保管人月密钥已销毁</translation>
    </message>
    <message>
        <source>second custodian&apos;s month destroyed</source>
        <translation>第二保管人月密钥已销毁</translation>
    </message>
    <message>
        <source>disposal certificate made</source>
        <translation>已出具销毁证明</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source>date confirmed</source>
        <translation>日期已确认</translation>
    </message>
    <message>
        <source>new label asked for</source>
        <translation>申请新面单</translation>
    </message>
    <message>
        <source>disclosure asked for</source>
        <translation>申请披露</translation>
    </message>
    <message>
        <source>request file made again</source>
        <translation>重新生成申请文件</translation>
    </message>
    <message>
        <source>custodian&apos;s answer taken</source>
        <translation>收下保管人答复</translation>
    </message>
    <message>
        <source>custodian&apos;s answer refused</source>
        <translation>拒收保管人答复</translation>
    </message>
    <message>
        <source>label replaced</source>
        <translation>面单已更换</translation>
    </message>
    <message>
        <source>disclosed to an authority</source>
        <translation>已向机关披露</translation>
    </message>
    <message>
        <source>request closed</source>
        <translation>申请关闭</translation>
    </message>
    <message>
        <source>custodians&apos; months added</source>
        <translation>增加保管人月份</translation>
    </message>
    <message>
        <source>second custodian notified</source>
        <translation>已通知第二保管人</translation>
    </message>
    <message>
        <source>log verified</source>
        <translation>校验日志</translation>
    </message>
    <message>
        <source>log exported</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>log key turned</source>
        <translation>更换日志密钥</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>sign-in allowed again</source>
        <translation>恢复登录</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>口令已更改</translation>
    </message>
    <message>
        <source>way to sign in added</source>
        <translation>登录方式增加</translation>
    </message>
    <message>
        <source>way to sign in removed</source>
        <translation>登录方式移除</translation>
    </message>
    <message>
        <source>station stopped</source>
        <translation>驿站停用</translation>
    </message>
    <message>
        <source>stop lifted</source>
        <translation>停用解除</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>拒绝登录</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>alert answered</source>
        <translation>警报已处理</translation>
    </message>
    <message>
        <source>canary planted</source>
        <translation>已设诱饵件</translation>
    </message>
    <message>
        <source>leak traced</source>
        <translation>已追查泄露</translation>
    </message>
    <message>
        <source>announced parcels brought</source>
        <translation>已导入预报快件</translation>
    </message>
    <message>
        <source>announced parcels deleted</source>
        <translation>预报快件已删除</translation>
    </message>
    <message>
        <source>kept token deleted</source>
        <translation>保留的令牌已删除</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到件</translation>
    </message>
    <message>
        <source>%1 scanned %2 and saw its hint</source>
        <translation>%1 扫描了 %2，看到提示信息</translation>
    </message>
    <message>
        <source>The file of wrong passphrases was unreadable; everybody had to wait</source>
        <translation>口令错误记录文件无法读取，所有人都须等待</translation>
    </message>
    <message>
        <source>The file of wrong passphrases was gone; the count began anew</source>
        <translation>记录错误口令次数的文件不见了，次数重新计起</translation>
    </message>
    <message>
        <source>%1 gave up a renewal of the station&apos;s keys that broke off</source>
        <translation>%1 放弃了一次中断的驿站密钥更换</translation>
    </message>
    <message>
        <source>%1 signed in with a recovery code</source>
        <translation>%1 用恢复码登录</translation>
    </message>
    <message>
        <source>not one of our labels</source>
        <translation>不是本系统的面单</translation>
    </message>
    <message>
        <source>the label was misread</source>
        <translation>面单读取有误</translation>
    </message>
    <message>
        <source>no parcel has this label</source>
        <translation>没有对应的快件</translation>
    </message>
    <message>
        <source>the label is dead</source>
        <translation>面单已失效</translation>
    </message>
    <message>
        <source>the record was spoiled in the files</source>
        <translation>记录在文件中已损坏</translation>
    </message>
    <message>
        <source>the label was not scanned back yet</source>
        <translation>面单尚未回扫</translation>
    </message>
    <message>
        <source>another label was expected</source>
        <translation>应为另一张面单</translation>
    </message>
    <message>
        <source>the label&apos;s secret is gone</source>
        <translation>面单密钥已不存在</translation>
    </message>
    <message>
        <source>not for this role</source>
        <translation>岗位无权限</translation>
    </message>
    <message>
        <source>not in this courier&apos;s run</source>
        <translation>不在该快递员的批次中</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>未说明理由</translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation>额度已用完</translation>
    </message>
    <message>
        <source>already out with a courier</source>
        <translation>已交给快递员</translation>
    </message>
    <message>
        <source>not in the run</source>
        <translation>不在批次中</translation>
    </message>
    <message>
        <source>its run is not closed yet</source>
        <translation>该派件批次尚未结束</translation>
    </message>
    <message>
        <source>the date is not confirmed</source>
        <translation>日期未确认</translation>
    </message>
    <message>
        <source>the run is closed</source>
        <translation>批次已结束</translation>
    </message>
    <message>
        <source>its state does not allow it</source>
        <translation>当前状态不允许</translation>
    </message>
    <message>
        <source>the label was not scanned just now</source>
        <translation>面单不是刚刚扫描的</translation>
    </message>
    <message>
        <source>%1 made the station</source>
        <translation>%1 建立了驿站</translation>
    </message>
    <message>
        <source>The program was started; %1 is the first to sign in</source>
        <translation>程序启动，%1 首先登录</translation>
    </message>
    <message>
        <source>The program was closed while %1 was signed in</source>
        <translation>程序关闭，当时登录人为 %1</translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 登录</translation>
    </message>
    <message>
        <source>Wrong passphrase for %2: %3</source>
        <translation>%2 的口令错误：%3</translation>
    </message>
    <message>
        <source>%1 locked the desk</source>
        <translation>%1 锁定了柜台</translation>
    </message>
    <message>
        <source>%1 added %2 to the staff as %3</source>
        <translation>%1 添加了人员 %2，岗位：%3</translation>
    </message>
    <message>
        <source>%1 took %2 off the staff, who was %3</source>
        <translation>%1 为 %2 办理离职，原岗位：%3</translation>
    </message>
    <message>
        <source>%1 gave %2 new keys</source>
        <translation>%1 为 %2 换发新密钥</translation>
    </message>
    <message>
        <source>%1 renewed the station&apos;s keys: %3</source>
        <translation>%1 更换驿站的密钥：%3</translation>
    </message>
    <message>
        <source>%1 changed the keyring: it is now number %3</source>
        <translation>%1 更新了密钥环：现为第 %3 版</translation>
    </message>
    <message>
        <source>%1 turned a sender away: %3</source>
        <translation>%1 拒绝收寄：%3</translation>
    </message>
    <message>
        <source>%1 took %2 in: %3</source>
        <translation>%1 收寄 %2：%3</translation>
    </message>
    <message>
        <source>%1 sent the label of %2 to the printer</source>
        <translation>%1 打印了 %2 的面单</translation>
    </message>
    <message>
        <source>%1 scanned the label back: %2 is accepted</source>
        <translation>%1 回扫面单，%2 收寄完成</translation>
    </message>
    <message>
        <source>%1 gave %2 up before it was accepted</source>
        <translation>%1 将 %2 作废（未完成收寄）</translation>
    </message>
    <message>
        <source>A scan by %1 was refused (%2): %3</source>
        <translation>%1 的扫描被拒（%2）：%3</translation>
    </message>
    <message>
        <source>%1 opened the %3 of %2</source>
        <translation>%1 查看了 %2 的%3</translation>
    </message>
    <message>
        <source>%1 was refused the %3 of %2</source>
        <translation>%1 查看 %2 的%3被拒</translation>
    </message>
    <message>
        <source>%1 began a run for %3</source>
        <translation>%1 为 %3 开始了批次</translation>
    </message>
    <message>
        <source>%1 handed %2 over to %3</source>
        <translation>%1 将 %2 交给 %3</translation>
    </message>
    <message>
        <source>%1 took %2 back from %3</source>
        <translation>%1 从 %3 处撤回 %2</translation>
    </message>
    <message>
        <source>%1 closed a run: %3</source>
        <translation>%1 结束了批次：%3</translation>
    </message>
    <message>
        <source>%1 noted that %3 delivered %2</source>
        <translation>%1 登记：%3 已妥投 %2</translation>
    </message>
    <message>
        <source>%1 took %2 in again, which %3 brought back</source>
        <translation>%1 收回了 %3 带回的 %2</translation>
    </message>
    <message>
        <source>The record of %2 was shredded; its label is dead</source>
        <translation>%2 的记录已销毁，面单失效</translation>
    </message>
    <message>
        <source>Nothing is left on the disk of what was shredded: %3</source>
        <translation>已销毁的内容在磁盘上不留任何痕迹：%3</translation>
    </message>
    <message>
        <source>Carried from %2 to a new day: %3</source>
        <translation>从 %2 转入新的一天：%3</translation>
    </message>
    <message>
        <source>The record of %2 was spoiled in the files: its label no longer opens %3; the custodians may</source>
        <translation>%2 的记录在文件中已损坏：其面单不再能打开%3；两位保管人或仍可打开</translation>
    </message>
    <message>
        <source>The key of the day %2 was destroyed</source>
        <translation>%2 的日密钥已销毁</translation>
    </message>
    <message>
        <source>The identity register of %2 was deleted: %3</source>
        <translation>%2 的身份登记簿已删除：%3</translation>
    </message>
    <message>
        <source>%1 destroyed the station&apos;s custodian key of %2</source>
        <translation>%1 销毁了本驿站 %2 的保管人密钥</translation>
    </message>
    <message>
        <source>%1 noted that the second custodian destroyed the key of %2</source>
        <translation>%1 登记：第二保管人已销毁 %2 的密钥</translation>
    </message>
    <message>
        <source>%1 made a disposal certificate: %3</source>
        <translation>%1 出具了销毁证明：%3</translation>
    </message>
    <message>
        <source>The computer&apos;s clock departs from the time that passed: %3</source>
        <translation>电脑时钟与实际经过的时间不符：%3</translation>
    </message>
    <message>
        <source>%1 confirmed that it is %3</source>
        <translation>%1 确认现在是 %3</translation>
    </message>
    <message>
        <source>%1 asked both custodians for a new label of %2</source>
        <translation>%1 向两位保管人申请 %2 的新面单</translation>
    </message>
    <message>
        <source>%1 asked both custodians to disclose %2 to an authority: %3</source>
        <translation>%1 申请两位保管人向机关披露 %2：%3</translation>
    </message>
    <message>
        <source>%1 made the request file for %2 once more</source>
        <translation>%1 再次生成 %2 的申请文件</translation>
    </message>
    <message>
        <source>%1 took the second custodian&apos;s answer for %2</source>
        <translation>%1 收下第二保管人对 %2 的答复</translation>
    </message>
    <message>
        <source>An answer %1 brought from the second custodian was refused: %3</source>
        <translation>%1 带来的第二保管人答复被拒收：%3</translation>
    </message>
    <message>
        <source>%1 scanned the new label of %2 back; the old one is dead</source>
        <translation>%1 回扫了 %2 的新面单，旧面单作废</translation>
    </message>
    <message>
        <source>%2 was disclosed to an authority, which both custodians opened: %3</source>
        <translation>两位保管人打开 %2，已向机关披露：%3</translation>
    </message>
    <message>
        <source>%1 closed the request to the custodians for %2</source>
        <translation>%1 关闭了 %2 的保管人申请</translation>
    </message>
    <message>
        <source>%1 added keys of both custodians: %3</source>
        <translation>%1 增加了两位保管人的密钥：%3</translation>
    </message>
    <message>
        <source>%1 made a notice for the second custodian</source>
        <translation>%1 制作了给第二保管人的通知</translation>
    </message>
    <message>
        <source>%1 verified the log: %3</source>
        <translation>%1 校验了日志：%3</translation>
    </message>
    <message>
        <source>%1 exported the log: %3</source>
        <translation>%1 导出了日志：%3</translation>
    </message>
    <message>
        <source>The log has a new key</source>
        <translation>日志换了新密钥</translation>
    </message>
    <message>
        <source>The station is awake; %1 is signed in</source>
        <translation>驿站运行中，登录人 %1</translation>
    </message>
    <message>
        <source>%1 let %2 try to sign in again</source>
        <translation>%1 允许 %2 再次尝试登录</translation>
    </message>
    <message>
        <source>%1 changed their own passphrase; approved by %2</source>
        <translation>%1 更改了自己的口令，由 %2 批准</translation>
    </message>
    <message>
        <source>%1 added a %3 to their own keys; approved by %2</source>
        <translation>%1 为自己的密钥增加了%3，由 %2 批准</translation>
    </message>
    <message>
        <source>%1 removed a %3 from their own keys; approved by %2</source>
        <translation>%1 移除了自己密钥的%3，由 %2 批准</translation>
    </message>
    <message>
        <source>%1 stopped the station</source>
        <translation>%1 停用了驿站</translation>
    </message>
    <message>
        <source>%1 lifted the stop</source>
        <translation>%1 解除了停用</translation>
    </message>
    <message>
        <source>%1 wanted to sign in while the station was stopped</source>
        <translation>驿站停用期间 %1 曾要登录</translation>
    </message>
    <message>
        <source>Alert about %2: %3</source>
        <translation>关于 %2 的警报：%3</translation>
    </message>
    <message>
        <source>%1 answered alert %2: %3</source>
        <translation>%1 处理了第 %2 条警报：%3</translation>
    </message>
    <message>
        <source>%1 planted a canary: %3 in all</source>
        <translation>%1 设了一个诱饵件：共 %3</translation>
    </message>
    <message>
        <source>%1 looked through a leaked list: %3 found</source>
        <translation>%1 查对了一份泄露的名单：找到 %3</translation>
    </message>
    <message>
        <source>%1 brought in announced parcels: %3</source>
        <translation>%1 导入了预报快件：%3</translation>
    </message>
    <message>
        <source>Announced parcels that did not come were deleted: %3</source>
        <translation>未到的预报快件已删除：%3</translation>
    </message>
    <message>
        <source>The kept token of %2 was deleted; only its label has it now</source>
        <translation>%2 保留的令牌已删除；现在只有面单上有</translation>
    </message>
    <message>
        <source>%1 received %2, which was announced</source>
        <translation>%1 收到了预报的快件 %2</translation>
    </message>
    <message>
        <source>%1 changed their own passphrase</source>
        <translation>%1 更改了自己的口令</translation>
    </message>
    <message>
        <source>%1 added a %3 to their own keys</source>
        <translation>%1 为自己的密钥增加了%3</translation>
    </message>
    <message>
        <source>%1 removed a %3 from their own keys</source>
        <translation>%1 移除了自己密钥的%3</translation>
    </message>
    <message>
        <source>no parcel of ours</source>
        <translation>非本站快件</translation>
    </message>
    <message>
        <source>a name nobody has</source>
        <translation>不存在的姓名</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>gone on with after it broke off</source>
        <translation>中断后继续进行</translation>
    </message>
    <message numerus="yes">
        <source>done, %n records</source>
        <translation>
            <numerusform>完成，%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canaries</source>
        <translation>
            <numerusform>%n 个诱饵件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes behind</source>
        <translation>
            <numerusform>慢 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ahead</source>
        <translation>
            <numerusform>快 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the computer was off for %n hours, by its clock</source>
        <translation>
            <numerusform>按其时钟，电脑关机 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>by itself, when its time had come</source>
        <translation>到期自动执行</translation>
    </message>
    <message>
        <source>bound to this computer anew</source>
        <translation>重新绑定本机</translation>
    </message>
    <message>
        <source>document in order</source>
        <translation>证件有效</translation>
    </message>
    <message>
        <source>document accepted with warnings</source>
        <translation>证件有效（有提示）</translation>
    </message>
    <message>
        <source>no document needed</source>
        <translation>无需证件</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, sound</source>
        <translation>
            <numerusform>%n 条，完好</numerusform>
        </translation>
    </message>
    <message>
        <source>not sound, finding %1</source>
        <translation>有问题，结论 %1</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Lan&amp;guage (F10)</source>
        <translation>语言 (F10)(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>So&amp;unds for accepted, attention and refused</source>
        <translation>为“完成”“注意”“拒绝”播放提示音(&amp;U)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>The first manager</source>
        <translation>第一位站长</translation>
    </message>
    <message>
        <source>The manager adds the staff and holds one of the two keys to the sealed identity records.</source>
        <translation>站长添加员工，并掌管封存实名记录的两把密钥之一。</translation>
    </message>
    <message>
        <source>Type the manager&apos;s name.</source>
        <translation>请输入站长姓名。</translation>
    </message>
    <message>
        <source>&amp;Name of the manager</source>
        <translation>站长姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Nobody can look this passphrase up or reset it. Without it the station cannot be managed.</source>
        <translation>任何人都无法查看或重置此口令。没有它就无法管理驿站。</translation>
    </message>
</context>
<context>
    <name>ManifestView</name>
    <message>
        <source>&amp;Print the slip</source>
        <translation>打印凭条(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Next run (Enter)</source>
        <translation>下一批次 (Enter)</translation>
    </message>
    <message>
        <source>Printer of the slip</source>
        <translation>凭条打印机</translation>
    </message>
    <message>
        <source>The log at this moment; the slip carries it</source>
        <translation>此刻的日志检查点，凭条上会印出</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>已交接给 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · together %2 kg</source>
        <translation>%1 · 共 %2 kg</translation>
    </message>
    <message>
        <source>no printer found: save the slip as PDF</source>
        <translation>没有打印机：请将凭条另存为 PDF</translation>
    </message>
    <message>
        <source>The slip is on its way to the printer.</source>
        <translation>凭条已发送到打印机。</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>保存凭条</translation>
    </message>
    <message>
        <source>The slip is saved.</source>
        <translation>凭条已保存。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>文件无法写入，请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>NewKeysCard</name>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation>两次输入不一致，请都重新输入。</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>为 %1 换发新密钥</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>新口令(&amp;P)</translation>
    </message>
    <message>
        <source>The sa&amp;me again</source>
        <translation>再输一次(&amp;M)</translation>
    </message>
    <message>
        <source>Some&amp;body else may have the old ones</source>
        <translation>旧密钥可能落入他人之手(&amp;B)</translation>
    </message>
    <message>
        <source>The person types it, and nobody looks. The old passphrase, recovery code and hardware key do not open the station any more. But whoever copied its files before can still read with them: if that may be so, tick the box above. Then all keys of the station are renewed, and that ends it.</source>
        <translation>由本人输入，旁人不得观看。旧口令、恢复码和硬件密钥不能再打开驿站。但此前复制过驿站文件的人仍能用它们读取：如有这种可能，请勾选上面的选项，这样驿站的全部密钥都会更换，到此为止。</translation>
    </message>
    <message>
        <source>&amp;Give new keys</source>
        <translation>换发新密钥(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>警报(&amp;L)</translation>
    </message>
    <message>
        <source>Canar&amp;ies</source>
        <translation>诱饵件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Staff</source>
        <translation>人员(&amp;S)</translation>
    </message>
    <message>
        <source>Escr&amp;ow</source>
        <translation>密钥托管(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Disposal</source>
        <translation>销毁(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ParcelList</name>
    <message>
        <source>Part of the parcel number …</source>
        <translation>快件编号的一部分…</translation>
    </message>
    <message>
        <source>Part of the parcel number</source>
        <translation>快件编号的一部分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收寄时间</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; type a number for older ones</source>
        <translation>
            <numerusform>最新 %n 件，更早的请输入编号查找</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; more below</source>
        <translation>
            <numerusform>最新 %n 件，下拉查看更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No parcel fits. Shorten the number, or scan the label.</source>
        <translation>没有符合的快件。请缩短编号，或扫描面单。</translation>
    </message>
    <message>
        <source>Nothing in your runs</source>
        <translation>你的批次中没有快件</translation>
    </message>
    <message>
        <source>Parcels handed over to you appear here. Scan one of their labels to read its address.</source>
        <translation>交接给你的快件会显示在这里。扫描其面单即可查看地址。</translation>
    </message>
    <message>
        <source>No parcels yet</source>
        <translation>还没有快件</translation>
    </message>
    <message>
        <source>Parcels taken in appear here. Scan a label to see its parcel.</source>
        <translation>收寄的快件会显示在这里。扫描面单可查看对应快件。</translation>
    </message>
</context>
<context>
    <name>ParcelStep</name>
    <message>
        <source>Parcel</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>内件品名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Weight, kg</source>
        <translation>重量，千克(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation>件数(&amp;P)</translation>
    </message>
    <message>
        <source>Declared &amp;value, yuan</source>
        <translation>声明价值，元(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Destination code</source>
        <translation>目的地代码(&amp;D)</translation>
    </message>
    <message>
        <source>what is in it</source>
        <translation>里面是什么</translation>
    </message>
    <message>
        <source>Contents &amp;inspected</source>
        <translation>内件已验视(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Security check passed</source>
        <translation>安检已通过(&amp;S)</translation>
    </message>
    <message>
        <source>Look inside, then tick this with the space bar. If that is declined: Ctrl+R.</source>
        <translation>请开箱验视，然后按空格键勾选。对方拒绝验视：Ctrl+R。</translation>
    </message>
    <message>
        <source>The label will show</source>
        <translation>面单上将显示</translation>
    </message>
    <message>
        <source>Say what is in it.</source>
        <translation>请填写内件品名。</translation>
    </message>
    <message>
        <source>Kilograms, up to %1.</source>
        <translation>千克，最多 %1。</translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation>1 到 %1。</translation>
    </message>
    <message>
        <source>Yuan, as 99.50.</source>
        <translation>元，如 99.50。</translation>
    </message>
    <message>
        <source>A to Z, 0 to 9 and the hyphen, up to 12.</source>
        <translation>A–Z、0–9 和连字符，最多 12 位。</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>已验视</translation>
    </message>
    <message>
        <source>security checked</source>
        <translation>已安检</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer was found. The parcel can be taken in; its label waits.</source>
        <translation>未找到打印机。快件可以先收下，面单稍后打印。</translation>
    </message>
    <message>
        <source>Printed by “%1”, %2 × %3 mm</source>
        <translation>由“%1”打印，%2 × %3 毫米</translation>
    </message>
</context>
<context>
    <name>ParcelWords</name>
    <message>
        <source>not yet labelled</source>
        <translation>待贴面单</translation>
    </message>
    <message>
        <source>at the station</source>
        <translation>在站</translation>
    </message>
    <message>
        <source>out with a courier</source>
        <translation>派件中</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已妥投</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>the sender answers for it</source>
        <translation>由寄件人负责</translation>
    </message>
    <message>
        <source>the station answers for it</source>
        <translation>由驿站负责</translation>
    </message>
    <message>
        <source>the courier answers for it</source>
        <translation>由快递员负责</translation>
    </message>
    <message>
        <source>the consignee has it</source>
        <translation>已在收件人手中</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示信息</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>寄件人信息</translation>
    </message>
    <message>
        <source>call the consignee</source>
        <translation>联系收件人</translation>
    </message>
    <message>
        <source>problem with the delivery</source>
        <translation>派送有问题</translation>
    </message>
    <message>
        <source>the customer asks for it</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>return to the sender</source>
        <translation>退回寄件人</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>尾号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
</context>
<context>
    <name>ParcelsScreen</name>
    <message>
        <source>Parcels of your runs</source>
        <translation>你的派件</translation>
    </message>
    <message>
        <source>Scan the label of this parcel to read its address.</source>
        <translation>请扫描此件的面单以查看地址。</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation>两次不一致。请再输一次。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>再输一次(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s).</source>
        <translation>
            <numerusform>还差 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Five or six words that do not belong together are easy to remember and hard to guess. Spaces count. Use it nowhere else.</source>
        <translation>用五六个互不相干的词组成口令，好记又难猜。空格也算字符。不要在别处使用。</translation>
    </message>
</context>
<context>
    <name>PersonSheetWords</name>
    <message>
        <source>Recovery code of %1</source>
        <translation>%1 的恢复码</translation>
    </message>
    <message>
        <source>Station: %1 · id: %2 · made on %3</source>
        <translation>驿站：%1 · 编号：%2 · 制作日期：%3</translation>
    </message>
    <message>
        <source>Type this code in the place of the passphrase when the passphrase is forgotten, or when the station&apos;s files are opened on another computer. It opens nothing without these files.</source>
        <translation>忘记口令，或在另一台电脑上打开驿站文件时，在口令栏输入此码。没有驿站文件，此码什么也打不开。</translation>
    </message>
    <message>
        <source>Put this sheet in an envelope, sign across the flap, and keep it away from the station. Make no copy and no photograph.</source>
        <translation>请将本页装入信封，在封口处签名，存放在驿站以外的地方。不要复印，也不要拍照。</translation>
    </message>
    <message>
        <source>A new code makes this one worthless. Remove it in the settings when the sheet is lost.</source>
        <translation>制作新码后此码即作废。若本页遗失，请在设置中将其移除。</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Person</source>
        <translation>人证核对</translation>
    </message>
    <message>
        <source>Type the sender&apos;s phone number.</source>
        <translation>请输入寄件人电话。</translation>
    </message>
    <message>
        <source>This is no telephone number. Type it as 13800138000 or 025-83212345.</source>
        <translation>这不是电话号码。请按 13800138000 或 025-83212345 的格式输入。</translation>
    </message>
    <message>
        <source>Type the sender&apos;s address.</source>
        <translation>请输入寄件人地址。</translation>
    </message>
    <message>
        <source>&amp;Yes, all of this is so (space bar)</source>
        <translation>是，以上都属实（空格键）(&amp;Y)</translation>
    </message>
    <message>
        <source>Look, then press the space bar here. If it is not so: Ctrl+R.</source>
        <translation>请先核对，再在此按空格键。若不属实：Ctrl+R。</translation>
    </message>
    <message>
        <source>Look at the person and at the document</source>
        <translation>请看人，再看证件</translation>
    </message>
    <message>
        <source>Is the exemption right?</source>
        <translation>免验是否成立？</translation>
    </message>
    <message>
        <source>It is a letter: written words in an envelope, and nothing else.</source>
        <translation>是信件：信封内只有书面文字，别无他物。</translation>
    </message>
    <message>
        <source>The agreement of this number is signed, in force and the sender&apos;s.</source>
        <translation>该编号的协议已签订、有效，并属于这位寄件人。</translation>
    </message>
    <message>
        <source>Both documents are genuine, undamaged and not expired.</source>
        <translation>两份证件真实、完好、未过期。</translation>
    </message>
    <message>
        <source>The document is genuine, undamaged and not expired.</source>
        <translation>证件真实、完好、未过期。</translation>
    </message>
    <message>
        <source>Name, number and dates are the same there as here.</source>
        <translation>姓名、号码、日期与此处一致。</translation>
    </message>
    <message>
        <source>I have looked into the warnings.</source>
        <translation>提醒事项已逐条查看。</translation>
    </message>
    <message>
        <source>Face and picture are the same person.</source>
        <translation>本人与照片是同一人。</translation>
    </message>
    <message>
        <source>Both faces are those of the pictures.</source>
        <translation>两人都与各自的照片相符。</translation>
    </message>
    <message>
        <source>The face is that of the picture of who hands in.</source>
        <translation>交寄人与其证件照片是同一人。</translation>
    </message>
    <message>
        <source>How the sender is reached</source>
        <translation>寄件人联系方式</translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;phone</source>
        <translation>寄件人电话(&amp;P)</translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;address</source>
        <translation>寄件人地址(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PictureScan</name>
    <message>
        <source>The camera is starting …</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>The camera is off. Drop a picture of a label here.</source>
        <translation>摄像头已关闭。可将面单图片拖到这里。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, then paste it.</source>
        <translation>剪贴板中没有图片。请先复制，再粘贴。</translation>
    </message>
    <message>
        <source>Drop one picture file (PNG or JPEG) at a time.</source>
        <translation>请一次拖入一个图片文件（PNG 或 JPEG）。</translation>
    </message>
    <message>
        <source>Scan by picture</source>
        <translation>图像扫描</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Ca&amp;mera off</source>
        <translation>关闭摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>Ca&amp;mera on</source>
        <translation>打开摄像头(&amp;M)</translation>
    </message>
    <message>
        <source>Open p&amp;icture…</source>
        <translation>打开图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Past&amp;e</source>
        <translation>粘贴(&amp;E)</translation>
    </message>
    <message>
        <source>Several labels: click the one you mean, or press its number.</source>
        <translation>有多张面单：点击所需的一张，或按其数字键。</translation>
    </message>
    <message>
        <source>Hold the label flat before the camera; or drop, open or paste a picture of it.</source>
        <translation>将面单平放在摄像头前；也可以拖入、打开或粘贴面单图片。</translation>
    </message>
    <message>
        <source>Open a picture of a label</source>
        <translation>打开面单图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The code before the camera is not one of our labels.</source>
        <translation>摄像头前的码不是本系统的面单。</translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Plug it in again: this goes on by itself.</source>
        <translation>摄像头“%1”没有画面。请重新插上，会自动继续。</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in: this goes on by itself.</source>
        <translation>没有连接摄像头。请插上，会自动继续。</translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation>无法打开此文件，请换一个。</translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Scan by &amp;picture</source>
        <translation>图像扫描(&amp;P)</translation>
    </message>
    <message>
        <source>Close the &amp;picture</source>
        <translation>关闭图像(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Intake</source>
        <translation>收寄</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到件入库</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>取件</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>站务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PluggedLine</name>
    <message>
        <source>No hardware key is plugged in yet.</source>
        <translation>尚未插入硬件密钥。</translation>
    </message>
    <message>
        <source>a key without a name</source>
        <translation>未命名的硬件密钥</translation>
    </message>
    <message>
        <source>Plugged in: %1</source>
        <translation>已插入：%1</translation>
    </message>
</context>
<context>
    <name>PrintChoiceRow</name>
    <message>
        <source>no printer found</source>
        <translation>未找到打印机</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>打印机(&amp;P)</translation>
    </message>
    <message>
        <source>Label si&amp;ze</source>
        <translation>面单尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Reso&amp;lution</source>
        <translation>分辨率(&amp;L)</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
</context>
<context>
    <name>PrintState</name>
    <message>
        <source>No printer was found. Plug one in, then print.</source>
        <translation>未找到打印机。请接上打印机再打印。</translation>
    </message>
    <message>
        <source>The label is being drawn …</source>
        <translation>正在生成面单…</translation>
    </message>
    <message>
        <source>No label was sent yet.</source>
        <translation>尚未发送面单。</translation>
    </message>
    <message>
        <source>Waiting for “%1” …</source>
        <translation>正在等待“%1”…</translation>
    </message>
    <message>
        <source>“%1” is printing …</source>
        <translation>“%1”正在打印…</translation>
    </message>
    <message>
        <source>“%1” has printed the label.</source>
        <translation>“%1”已打印面单。</translation>
    </message>
    <message>
        <source>“%1” is gone. Choose another printer, then print again.</source>
        <translation>“%1”不见了。请选择另一台打印机再打印。</translation>
    </message>
    <message>
        <source>“%1” is not ready. Check power, cover and cable, then print again.</source>
        <translation>“%1”未就绪。请检查电源、机盖和连接线，再打印一次。</translation>
    </message>
    <message>
        <source>“%1” is out of paper. Put in a new roll, then print again.</source>
        <translation>“%1”缺纸。请换上新纸卷，再打印一次。</translation>
    </message>
    <message>
        <source>The label was cancelled at “%1”. Print it again.</source>
        <translation>面单在“%1”上被取消。请再打印一次。</translation>
    </message>
    <message>
        <source>“%1” did not print the label. Check paper, cover and cable, then print again.</source>
        <translation>“%1”没有打印面单。请检查纸张、机盖和连接线，再打印一次。</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Label printer</source>
        <translation>面单打印机</translation>
    </message>
    <message>
        <source>A test label is printed and scanned back in Labels (F6).</source>
        <translation>可在“面单”(F6) 中打印测试面单并回扫。</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n 条警报</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Why is the sender turned away?</source>
        <translation>为什么拒收？</translation>
    </message>
    <message>
        <source>The reason is recorded, nothing about the person. Esc goes back.</source>
        <translation>只记录原因，不记录寄件人信息。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Why do you open the %1?</source>
        <translation>为什么查看%1？</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Document refused</source>
        <translation>证件不合格</translation>
    </message>
    <message>
        <source>No document shown</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>Person and document do not match</source>
        <translation>人证不符</translation>
    </message>
    <message>
        <source>Card and number contradict each other</source>
        <translation>证面与号码矛盾</translation>
    </message>
    <message>
        <source>Document looks forged or altered</source>
        <translation>证件疑似伪造或涂改</translation>
    </message>
    <message>
        <source>Contents are forbidden</source>
        <translation>内件禁寄</translation>
    </message>
    <message>
        <source>Inspection declined</source>
        <translation>拒绝验视</translation>
    </message>
    <message>
        <source>Sender left</source>
        <translation>寄件人离开</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>sender&apos;s name</source>
        <translation>寄件人姓名</translation>
    </message>
    <message>
        <source>name of who hands in</source>
        <translation>交寄人姓名</translation>
    </message>
    <message>
        <source>sender&apos;s phone</source>
        <translation>寄件人电话</translation>
    </message>
    <message>
        <source>sender&apos;s address</source>
        <translation>寄件人地址</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>street and number</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>内件</translation>
    </message>
    <message>
        <source>value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>inspection of the contents</source>
        <translation>开箱验视</translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation>驿站名称</translation>
    </message>
    <message>
        <source>name of the manager</source>
        <translation>站长姓名</translation>
    </message>
    <message>
        <source>This is too long for the record: %1. Shorten it.</source>
        <translation>内容超出记录长度：%1。请缩短。</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>文字</translation>
    </message>
    <message numerus="yes">
        <source>%n of our labels are in the picture. Show one at a time.</source>
        <translation>
            <numerusform>画面中有 %n 张本站面单，请一次只出示一张。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong. Check Caps Lock, then type it again.</source>
        <translation>口令错误。请检查大写锁定后重新输入。</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is wrong. Check Caps Lock: after %n more wrong ones you have to wait.</source>
        <translation>
            <numerusform>口令错误。请检查大写锁定：再错 %n 次就要等待。</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong, once too often. Wait, or ask a manager to allow it: Office, Staff.</source>
        <translation>口令错误，次数过多。请等待，或请站长在“站务”的“人员”页允许登录。</translation>
    </message>
    <message>
        <source>This cannot be a passphrase: use several different characters that a keyboard types.</source>
        <translation>这不能作为口令：请使用键盘可输入的多个不同字符。</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>口令太短：至少需要 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>The manager&apos;s key: %1</source>
        <translation>站长的硬件密钥：%1</translation>
    </message>
    <message numerus="yes">
        <source>This is too much at once: at most %n characters. Paste a part of it.</source>
        <translation>
            <numerusform>一次太多了：最多 %n 个字符。请只粘贴一部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n announced parcels are kept at a time. Bring a list just in time.</source>
        <translation>
            <numerusform>同时最多保留 %n 件预报快件。请在到件前再导入名单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passphrases. Try again in %n minute(s).</source>
        <translation>
            <numerusform>口令错误次数过多，请在 %n 分钟后再试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was taken over: %n things are not in order, the first in row %1: %2.</source>
        <translation>
            <numerusform>没有导入任何内容：有 %n 处不符合要求，第一处在第 %1 行：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is still missing. Fill in what is marked.</source>
        <translation>还有内容未填，请补全标红的栏目。</translation>
    </message>
    <message>
        <source>Still missing or not in order: %1.</source>
        <translation>缺少或有误：%1。</translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of this hour are used. Wait, or ask the manager.</source>
        <translation>
            <numerusform>本小时的 %n 次查看额度已用完。请稍后再试，或找站长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address of this parcel was opened %n times already. Ask the manager.</source>
        <translation>
            <numerusform>此件的地址已查看过 %n 次，请找站长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of today are used. Ask the manager.</source>
        <translation>
            <numerusform>今天的 %n 次查看额度已用完。请找站长。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules forbid this. Nothing was changed.</source>
        <translation>规则不允许此操作，未作任何更改。</translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk. Sign in first.</source>
        <translation>本柜台无人登录，请先登录。</translation>
    </message>
    <message>
        <source>Your role does not include this. Ask the manager.</source>
        <translation>你的岗位没有此权限，请找站长。</translation>
    </message>
    <message>
        <source>This manager has a hardware key. Plug it in beside yours and type its PIN.</source>
        <translation>这位站长使用硬件密钥。请把它与您的硬件密钥一同插入，并输入其 PIN。</translation>
    </message>
    <message>
        <source>A hardware key is needed here. Plug yours in and type its PIN.</source>
        <translation>这里需要硬件密钥。请插入您的硬件密钥并输入 PIN。</translation>
    </message>
    <message>
        <source>Nobody of this name works here. Check the spelling.</source>
        <translation>本站没有这个人，请检查姓名。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases. A manager has to let you try again: Office, Staff.</source>
        <translation>口令错误次数过多，须由站长在“站务—人员”中解除后才能再试。</translation>
    </message>
    <message>
        <source>The station was stopped in an emergency. Only managers can sign in until one of them lifts it.</source>
        <translation>驿站已紧急停用，在站长解除之前只有站长可以登录。</translation>
    </message>
    <message>
        <source>Others would guess this passphrase. Take several words that do not belong together.</source>
        <translation>这个口令容易被人猜到，请用几个互不相关的词。</translation>
    </message>
    <message>
        <source>A manager has to approve this: name and passphrase, at this desk.</source>
        <translation>须由站长在本柜台输入姓名和口令批准。</translation>
    </message>
    <message>
        <source>This person is no manager. A manager has to approve.</source>
        <translation>此人不是站长，须由站长批准。</translation>
    </message>
    <message>
        <source>The manager&apos;s passphrase is wrong. Let the manager type it again.</source>
        <translation>站长的口令不对，请站长重新输入。</translation>
    </message>
    <message>
        <source>Not for yourself: another manager has to do this.</source>
        <translation>不能为自己办理，须由另一位站长操作。</translation>
    </message>
    <message>
        <source>You are the only manager. Add another one first, who then does this.</source>
        <translation>您是唯一的站长。请先添加另一位站长，由其办理。</translation>
    </message>
    <message>
        <source>This does not open your keys any more; it was removed before.</source>
        <translation>这一项已被移除，不再能打开您的密钥。</translation>
    </message>
    <message>
        <source>Only recovery codes would be left. Set another way to sign in first.</source>
        <translation>这样就只剩恢复码了，请先设好其他登录方式。</translation>
    </message>
    <message>
        <source>Somebody of this name works here already. Choose another name.</source>
        <translation>本站已有同名人员，请换一个名称。</translation>
    </message>
    <message>
        <source>Parcels are handed over to couriers only. Choose a courier.</source>
        <translation>快件只能交接给快递员，请选择快递员。</translation>
    </message>
    <message>
        <source>This part of the record is not opened to your role.</source>
        <translation>你的岗位不能查看这部分信息。</translation>
    </message>
    <message>
        <source>A station id is 3 to 16 characters: A to Z, 0 to 9 and the hyphen.</source>
        <translation>驿站编号为 3 到 16 个字符：A–Z、0–9 和连字符。</translation>
    </message>
    <message>
        <source>The document may not be accepted, so the parcel must not be taken in.</source>
        <translation>证件不符合要求，此件不得收寄。</translation>
    </message>
    <message>
        <source>Some confirmations are still missing. Look, then tick them.</source>
        <translation>还有确认项未勾选，请核对后勾选。</translation>
    </message>
    <message>
        <source>Say why this is opened, then open it.</source>
        <translation>请先选择查看理由，再查看。</translation>
    </message>
    <message>
        <source>The label was misread. Scan it again.</source>
        <translation>面单读取有误，请重新扫描。</translation>
    </message>
    <message>
        <source>This is not one of our labels. Scan the code of a Sealpost label.</source>
        <translation>这不是本系统的面单，请扫描 Sealpost 面单上的二维码。</translation>
    </message>
    <message>
        <source>No parcel of this station has this label.</source>
        <translation>本站没有与此面单对应的快件。</translation>
    </message>
    <message>
        <source>The label of %1 is dead: its record is closed.</source>
        <translation>%1 的面单已失效：其记录已关闭。</translation>
    </message>
    <message>
        <source>This is another label. Expected: %1.</source>
        <translation>这是另一张面单，应为：%1。</translation>
    </message>
    <message>
        <source>%1 is not accepted yet: scan its label back first.</source>
        <translation>%1 尚未收寄完成：请先回扫其面单。</translation>
    </message>
    <message>
        <source>The label of %1 cannot be printed again: its secret was only on the label. Take the parcel in anew.</source>
        <translation>%1 的面单无法重新打印：其密钥只存在于面单上。请重新收寄此件。</translation>
    </message>
    <message>
        <source>The record of %1 was spoiled in the files. A new label from the second custodian opens it again (F7).</source>
        <translation>%1 的记录在文件中已损坏。请第二保管人批准新面单，即可重新打开（F7）。</translation>
    </message>
    <message>
        <source>Scan the label of %1 first, then open it.</source>
        <translation>请先扫描 %1 的面单，再查看。</translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation>没有编号为 %1 的快件。</translation>
    </message>
    <message>
        <source>%1 was not handed over to you.</source>
        <translation>%1 没有交接给你。</translation>
    </message>
    <message>
        <source>%1 is already out with %2.</source>
        <translation>%1 已交给 %2。</translation>
    </message>
    <message>
        <source>%1 is not in this run.</source>
        <translation>%1 不在此派件批次中。</translation>
    </message>
    <message>
        <source>The run with %1 is not closed yet. Close it, or take the parcel back out.</source>
        <translation>含 %1 的派件批次尚未结束。请先结束批次，或把该快件移出。</translation>
    </message>
    <message>
        <source>The computer&apos;s date is in doubt. A manager confirms it in the office under Disposal (F7).</source>
        <translation>电脑日期存疑。请站长在站务（F7）的“销毁”页确认。</translation>
    </message>
    <message>
        <source>The register of %1 must be kept for now, or is still being deleted.</source>
        <translation>%1 的登记簿目前仍须保存，或正在删除。</translation>
    </message>
    <message>
        <source>This file is not an authority&apos;s public key. Ask the authority for it.</source>
        <translation>此文件不是机关的公钥。请向该机关索取。</translation>
    </message>
    <message>
        <source>The custodians are asked about %1 already. Bring that answer, or close the request.</source>
        <translation>%1 已向保管人提出申请。请导入答复，或关闭该申请。</translation>
    </message>
    <message>
        <source>This request is not open any more.</source>
        <translation>此申请已不再有效。</translation>
    </message>
    <message>
        <source>The record of %1 is gone; there is nothing the custodians could open.</source>
        <translation>%1 的记录已不存在，保管人没有可打开的内容。</translation>
    </message>
    <message>
        <source>The custodians&apos; keys of %1 were destroyed: what was sealed then is never opened again.</source>
        <translation>%1 的保管人密钥已销毁：当时封存的内容不再能打开。</translation>
    </message>
    <message>
        <source>The new label of %1 is no longer in memory. Bring the custodian&apos;s answer once more, then print again.</source>
        <translation>%1 的新面单已不在内存中。请再次导入保管人的答复，然后重新打印。</translation>
    </message>
    <message>
        <source>This run is closed. Begin a new one.</source>
        <translation>此派件批次已结束，请开始新的批次。</translation>
    </message>
    <message>
        <source>The printer “%1” does not take the label. Check paper, cover and cable, then print again.</source>
        <translation>打印机“%1”未接收面单。请检查纸张、机盖和连线后重新打印。</translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Check its cable, then try again.</source>
        <translation>摄像头“%1”没有画面。请检查连线后重试。</translation>
    </message>
    <message>
        <source>This alert has its answer already.</source>
        <translation>这条警报已经处理过了。</translation>
    </message>
    <message>
        <source>An alert is answered by a manager, and one about a manager by somebody else.</source>
        <translation>警报由站长处理；涉及站长本人的由他人处理。</translation>
    </message>
    <message>
        <source>%1 cannot become a canary: it is not at the station, or is one already.</source>
        <translation>%1 不能设为诱饵件：它不在站内，或已经是诱饵件。</translation>
    </message>
    <message>
        <source>Nothing was taken over: the list is not in order.</source>
        <translation>没有导入任何内容：名单不符合要求。</translation>
    </message>
    <message>
        <source>No announced parcel has this waybill number. Take it in as a new one.</source>
        <translation>没有预报快件使用这个运单号。请按新到件办理。</translation>
    </message>
    <message>
        <source>No document was read. Lay one card or the passport&apos;s page flat, all of it in the picture, or type it.</source>
        <translation>没有读到证件。请把一张证件或护照资料页平放，完整地放进画面，或者手工输入。</translation>
    </message>
    <message>
        <source>There is no label in this picture. Hold the label flat and take another one.</source>
        <translation>画面中没有面单。请放平面单，再拍一张。</translation>
    </message>
    <message>
        <source>%1 is already accepted.</source>
        <translation>%1 已收寄完成。</translation>
    </message>
    <message>
        <source>%1 is out with a courier.</source>
        <translation>%1 已交给快递员。</translation>
    </message>
    <message>
        <source>%1 was delivered: its label opens nothing any more.</source>
        <translation>%1 已妥投：面单不再能打开任何内容。</translation>
    </message>
    <message>
        <source>%1 was given up before it was accepted.</source>
        <translation>%1 在收寄完成前已作废。</translation>
    </message>
    <message>
        <source>The picture file is too large: at most 8 MiB.</source>
        <translation>图片文件过大：最多 8 MiB。</translation>
    </message>
    <message>
        <source>The picture has too many pixels: at most 20 million.</source>
        <translation>图片像素过多：最多 2000 万。</translation>
    </message>
    <message>
        <source>This file is not a PNG or JPEG picture.</source>
        <translation>此文件不是 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation>图片已损坏，无法读取。</translation>
    </message>
    <message>
        <source>The picture could not be read. Take another one.</source>
        <translation>图片无法读取，请重新拍一张。</translation>
    </message>
    <message>
        <source>There is no station in this folder.</source>
        <translation>此文件夹中没有驿站数据。</translation>
    </message>
    <message>
        <source>There is a station in this folder already. Nothing was changed.</source>
        <translation>此文件夹中已有驿站数据，未作任何更改。</translation>
    </message>
    <message>
        <source>Sealpost may not write to this folder. Choose another one.</source>
        <translation>Sealpost 无权写入此文件夹，请另选一个。</translation>
    </message>
    <message>
        <source>The station is already open in another window of this computer.</source>
        <translation>本机的另一个窗口已打开此驿站。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room, then do it again.</source>
        <translation>磁盘已满，未保存任何内容。请腾出空间后重做。</translation>
    </message>
    <message>
        <source>The disk failed. Nothing was saved; check it, then do it again.</source>
        <translation>磁盘出错，未保存任何内容。请检查磁盘后重做。</translation>
    </message>
    <message>
        <source>The custodians have no keys for %1. Check the computer&apos;s date, or call the manager.</source>
        <translation>两位保管人没有 %1 的密钥。请检查电脑日期，或联系站长。</translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing. Restore it, or call the manager.</source>
        <translation>本机密钥缺失。请恢复，或联系站长。</translation>
    </message>
    <message>
        <source>This computer&apos;s key store did not answer. Unlock it, then try again.</source>
        <translation>本机的密钥库没有响应。请解锁密钥库后重试。</translation>
    </message>
    <message>
        <source>A file of the station is missing: %1. Nothing was changed: keep all files and ask for help.</source>
        <translation>驿站缺少一个文件：%1。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>The keyring is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>密钥环已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>The policy file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>策略文件已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>The database is empty. Nothing was created; restore the backup.</source>
        <translation>数据库是空的。未新建任何内容，请恢复备份。</translation>
    </message>
    <message>
        <source>A renewal of the station&apos;s keys was begun and is not over. Let it finish, or decide on the staff page.</source>
        <translation>驿站密钥的更换已经开始，尚未结束。请等它完成，或在人员页面作出决定。</translation>
    </message>
    <message>
        <source>This is answered already.</source>
        <translation>此事已有答复。</translation>
    </message>
    <message>
        <source>A file number is 1 to 40 letters, digits, dots, strokes and hyphens, or a case number with its year in brackets; it is no phone or document number.</source>
        <translation>案件编号为 1 至 40 个字母、数字、点、斜杠和连字符，或括号中带年份的案号；不能是电话号码或证件号码。</translation>
    </message>
    <message>
        <source>The database does not open with this station&apos;s key. Nothing was changed.</source>
        <translation>本站密钥打不开此数据库，未作任何更改。</translation>
    </message>
    <message>
        <source>The database file is of another kind. Nothing was changed; restore the backup.</source>
        <translation>数据库文件类型不对，未作任何更改。请恢复备份。</translation>
    </message>
    <message>
        <source>The database was cut short. Nothing was changed; restore the backup.</source>
        <translation>数据库文件不完整，未作任何更改。请恢复备份。</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was deleted; restore the backup.</source>
        <translation>数据库已损坏，未删除任何内容。请恢复备份。</translation>
    </message>
    <message>
        <source>A newer Sealpost wrote this database. Start that version.</source>
        <translation>此数据库由更新版本的 Sealpost 写入，请使用该版本。</translation>
    </message>
    <message>
        <source>The files belong to another station.</source>
        <translation>这些文件属于另一个驿站。</translation>
    </message>
    <message>
        <source>The files are older than what this desk has seen. Call the manager.</source>
        <translation>文件比本柜台见过的版本更旧，请联系站长。</translation>
    </message>
    <message>
        <source>The day keys&apos; file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation>日密钥文件已损坏，未被使用。没有任何改动：请保留所有文件并寻求帮助。</translation>
    </message>
    <message>
        <source>A station file was signed by somebody else. It is not used; call the manager.</source>
        <translation>某个驿站文件由他人签名，未予采用。请联系站长。</translation>
    </message>
    <message>
        <source>The policy file was exchanged. It is not used; call the manager.</source>
        <translation>策略文件被替换，未予采用。请联系站长。</translation>
    </message>
</context>
<context>
    <name>ReturnsPanel</name>
    <message>
        <source>Who is back from his run? Or scan a parcel that came back.</source>
        <translation>哪位快递员回来了？也可以直接扫描退回的快件。</translation>
    </message>
    <message>
        <source>Nobody is out</source>
        <translation>没有快递员在外派件</translation>
    </message>
    <message>
        <source>Here appear the couriers who have parcels from runs that were closed.</source>
        <translation>批次结束后仍有在途快件的快递员会显示在这里。</translation>
    </message>
    <message>
        <source>The rest was delivered (Enter)</source>
        <translation>其余均已妥投 (Enter)</translation>
    </message>
    <message>
        <source>This one was &amp;delivered</source>
        <translation>这一件已妥投(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Other courier</source>
        <translation>其他快递员(&amp;O)</translation>
    </message>
    <message>
        <source>Couriers with parcels out</source>
        <translation>有在途快件的快递员</translation>
    </message>
    <message>
        <source>Parcels this courier still has</source>
        <translation>该快递员尚未交回的快件</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Parcels out</source>
        <translation>在外快件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收寄时间</translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>%n 件在途</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan every parcel that came back; the rest was delivered.</source>
        <translation>请扫描每一件带回的快件；其余视为已妥投。</translation>
    </message>
    <message numerus="yes">
        <source>Did %1 deliver all %n parcels? Their labels open nothing any more then.</source>
        <translation>
            <numerusform>%1 是否已妥投全部 %n 件？确认后这些面单不再能打开任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Did %1 deliver %2? Its label opens nothing any more then.</source>
        <translation>%1 是否已妥投 %2？确认后该面单不再能打开任何内容。</translation>
    </message>
    <message>
        <source>Yes, delivered</source>
        <translation>是，已妥投</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>继续扫描</translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>Hold Space to keep it open; let go to close it. Esc closes it now.</source>
        <translation>按住空格键保持显示，松开即关闭；按 Esc 立即关闭。</translation>
    </message>
</context>
<context>
    <name>RevealPanel</name>
    <message>
        <source>Open for a few seconds; the log has it first</source>
        <translation>短暂查看；先记入日志，再显示</translation>
    </message>
    <message>
        <source>Your role opens nothing more of this parcel.</source>
        <translation>你的岗位不能查看此件的其他信息。</translation>
    </message>
    <message>
        <source>Its &amp;history</source>
        <translation>快件经历(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>寄件人信息(&amp;S)</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示信息</translation>
    </message>
    <message>
        <source>Contact of %1</source>
        <translation>%1 的联系方式</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>Sender of %1</source>
        <translation>%1 的寄件人信息</translation>
    </message>
    <message>
        <source>Hint of %1</source>
        <translation>%1 的提示信息</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message numerus="yes">
        <source>Close the run of %1 with %n parcels?</source>
        <translation>
            <numerusform>结束 %1 的批次，共 %n 件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the run</source>
        <translation>结束批次</translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation>继续扫描</translation>
    </message>
    <message>
        <source>Close the run (Enter)</source>
        <translation>结束批次 (Enter)</translation>
    </message>
    <message>
        <source>&amp;Other courier</source>
        <translation>其他快递员(&amp;O)</translation>
    </message>
    <message>
        <source>Parcels of this run, the newest first</source>
        <translation>此批次的快件，最新在前</translation>
    </message>
    <message>
        <source>Scan the first label</source>
        <translation>请扫描第一张面单</translation>
    </message>
    <message>
        <source>Every scan puts a parcel into this run. From then on its courier may open its address.</source>
        <translation>每次扫描都会把快件放入此批次。此后只有该快递员可以查看其地址。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>last: %1 → %2</source>
        <translation>上一件：%1 → %2</translation>
    </message>
</context>
<context>
    <name>ScanBack</name>
    <message>
        <source>Scan the label back</source>
        <translation>回扫面单</translation>
    </message>
    <message>
        <source>Stick it on, then scan its code: a label nobody can read is no label.</source>
        <translation>贴好后扫描面单上的码：扫不出来的面单等于没有。</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a label, or type a parcel number …</source>
        <translation>扫描面单，或输入快件编号…</translation>
    </message>
    <message>
        <source>Scan field</source>
        <translation>扫描框</translation>
    </message>
    <message>
        <source>Takes every scan, from every screen.</source>
        <translation>在任何界面都接收扫描。</translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Click here, then scan anything.</source>
        <translation>点击此处，然后扫描任意条码。</translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation>扫描枪测试</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>one of our labels, whole</source>
        <translation>本系统面单，完整</translation>
    </message>
    <message>
        <source>one of our labels, cut</source>
        <translation>本系统面单，不完整</translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation>以 %1 结尾</translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <source>a scanner, %1 ms a key</source>
        <translation>扫描枪，每键 %1 毫秒</translation>
    </message>
    <message>
        <source>typed by hand, %1 ms a key</source>
        <translation>手工输入，每键 %1 毫秒</translation>
    </message>
    <message>
        <source>too short to tell</source>
        <translation>太短，无法判断</translation>
    </message>
    <message>
        <source>It sends control characters (%1). Scan “no control characters” in the scanner&apos;s manual.</source>
        <translation>它发送了控制字符（%1）。请扫描说明书中的“不发送控制字符”设置码。</translation>
    </message>
    <message>
        <source>Let it send Enter after each code: scan “suffix: Enter” in the scanner&apos;s manual.</source>
        <translation>请让它在每个条码后发送回车：扫描说明书中的“后缀：Enter”设置码。</translation>
    </message>
    <message>
        <source>It changes capitals. Switch Caps Lock off, or scan “keyboard: US” in its manual.</source>
        <translation>它改变了大小写。请关闭大写锁定，或扫描说明书中的“键盘：美式”设置码。</translation>
    </message>
    <message>
        <source>It types slowly. Set the delay between characters to zero.</source>
        <translation>它输入太慢。请将字符间延迟设为零。</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Recovery sheet of the second custodian</source>
        <translation>第二保管人恢复单</translation>
    </message>
    <message>
        <source>Station: %1 · id: %2 · made on %3</source>
        <translation>驿站：%1 · 编号：%2 · 日期：%3</translation>
    </message>
    <message>
        <source>This code opens the custodian&apos;s key file when its passphrase is lost. It opens nothing without the file, and the file opens nothing without the manager&apos;s half.</source>
        <translation>忘记口令时，用此恢复码打开保管人的密钥文件。没有密钥文件，恢复码打不开任何东西；没有站长那一半，密钥文件也打不开任何记录。</translation>
    </message>
    <message>
        <source>Put this sheet in an envelope, sign across the flap, and keep it away from the station and from the key file. Make no copy and no photograph.</source>
        <translation>请将本单装入信封，在封口处签名，存放在驿站以外，并与密钥文件分开。不要复印，不要拍照。</translation>
    </message>
    <message>
        <source>It is needed to make a damaged label anew, and when the authorities ask by law who sent a parcel. When the custodian changes, a new sheet is made and this one is destroyed.</source>
        <translation>补打损坏的面单，或主管部门依法查询寄件人时需要用到。更换保管人时另制新单，本单销毁。</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>type, or choose with the arrows</source>
        <translation>输入，或用方向键选择</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>员工名单</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;IN of your hardware key</source>
        <translation>您的硬件密钥的 PIN(&amp;I)</translation>
    </message>
    <message>
        <source>empty with a recovery code</source>
        <translation>使用恢复码时留空</translation>
    </message>
    <message>
        <source>Opening the station …</source>
        <translation>正在打开驿站…</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>登录（回车）</translation>
    </message>
    <message>
        <source>Disk-theft protection: weak. This computer has no key store.</source>
        <translation>硬盘失窃防护：弱。本机没有密钥库。</translation>
    </message>
    <message>
        <source>The station is stopped. Only managers can sign in.</source>
        <translation>驿站已停用，只有站长可以登录。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choose your name, or type it.</source>
        <translation>请选择或输入姓名。</translation>
    </message>
    <message>
        <source>The station is stopped: only managers can sign in. Lift the stop in the settings (F8).</source>
        <translation>驿站已停用：只有站长可以登录。请在设置（F8）中解除。</translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing: no passphrase opens anything here. Choose a new one in the settings (F8), under “Your keys”; that binds your keys to this computer.</source>
        <translation>本机密钥缺失：任何口令在这里都打不开。请在设置（F8）的“我的密钥”中设一个新口令，密钥随即与本机绑定。</translation>
    </message>
    <message>
        <source>You signed in with a recovery code. Choose a new passphrase in the settings (F8), “Your keys”.</source>
        <translation>您是用恢复码登录的。请在设置（F8）的“我的密钥”中设一个新口令。</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) wait for their label: F1, then Ctrl+L.</source>
        <translation>
            <numerusform>有 %n 件快件等待面单：按 F1，再按 Ctrl+L。</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk-theft protection is weak: this computer has no key store, so its secret lies in a file. Whoever takes the disk needs only a passphrase.</source>
        <translation>硬盘失窃防护弱：本机没有密钥库，本机密钥存在文件里。拿走硬盘的人只需要口令。</translation>
    </message>
</context>
<context>
    <name>SimulatedReaderWindow</name>
    <message>
        <source>Simulated card reader</source>
        <translation>模拟读卡器</translation>
    </message>
    <message>
        <source>Lay an invented card down when the intake (F1) asks for a document. The next card is laid down without lifting the one before.</source>
        <translation>“收寄”(F1) 需要证件时，放上一张虚构的证件。放下一张前不必先拿起上一张。</translation>
    </message>
    <message>
        <source>&amp;Resident ID</source>
        <translation>居民身份证(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Expired ID</source>
        <translation>过期身份证(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Child&apos;s ID</source>
        <translation>儿童身份证(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hong Kong resident</source>
        <translation>香港居民居住证(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Foreigner, 2017</source>
        <translation>外国人永居证 2017 版(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;oreigner, 2023</source>
        <translation>外国人永居证 2023 版(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Lift the card</source>
        <translation>拿起证件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;What goes wrong</source>
        <translation>出现的故障(&amp;W)</translation>
    </message>
    <message>
        <source>The reader is &amp;plugged in</source>
        <translation>读卡器已接上(&amp;P)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>reader and card do not trust each other</source>
        <translation>证件与读卡器认证失败</translation>
    </message>
    <message>
        <source>the card is lifted too early</source>
        <translation>证件拿起过早</translation>
    </message>
    <message>
        <source>a byte is changed on the line</source>
        <translation>传输中一个字节出错</translation>
    </message>
    <message>
        <source>the answer is cut</source>
        <translation>应答不完整</translation>
    </message>
    <message>
        <source>the chip has no name</source>
        <translation>芯片中没有姓名</translation>
    </message>
    <message>
        <source>the reader is silent</source>
        <translation>读卡器无应答</translation>
    </message>
    <message>
        <source>the reader babbles</source>
        <translation>读卡器发出乱码</translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>快件</translation>
    </message>
    <message>
        <source>Handover slip</source>
        <translation>交接凭条</translation>
    </message>
    <message>
        <source>From this moment the courier answers for these parcels.</source>
        <translation>自此刻起，以上快件由快递员负责。</translation>
    </message>
    <message>
        <source>Station:</source>
        <translation>驿站：</translation>
    </message>
    <message>
        <source>Courier:</source>
        <translation>快递员：</translation>
    </message>
    <message>
        <source>Keep this: with it you can show later whether the station&apos;s log up to this moment was changed.</source>
        <translation>请保存：凭此可在日后证明截至此刻的驿站日志是否被改动。</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Lea&amp;ves today…</source>
        <translation>今日离职(&amp;V)…</translation>
    </message>
    <message>
        <source>Passphrase los&amp;t…</source>
        <translation>遗失口令(&amp;T)…</translation>
    </message>
    <message>
        <source>K&amp;eys in other hands…</source>
        <translation>密钥落入他人之手(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Unblock sign-in</source>
        <translation>允许登录(&amp;U)</translation>
    </message>
    <message>
        <source>Renew all &amp;keys…</source>
        <translation>更换全部密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>开启方式</translation>
    </message>
    <message>
        <source>Parcels out</source>
        <translation>在外快件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>▲ locked out by wrong passphrases</source>
        <translation>▲ 口令错误次数过多，已锁定</translation>
    </message>
    <message>
        <source>▲ blocked until %1</source>
        <translation>▲ 暂停登录至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 still has %n parcels out.</source>
        <translation>
            <numerusform>%1 名下还有 %n 件在外。</numerusform>
        </translation>
    </message>
    <message>
        <source>Does %1 leave today? From now on they open nothing here, and every key they could have read is replaced. This cannot be undone.</source>
        <translation>%1 今日离职吗？此人从现在起在这里打不开任何内容，其可能读到的密钥会全部更换。此操作无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>They still have %n parcels out.</source>
        <translation>
            <numerusform>此人名下还有 %n 件在外。</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, %1 leaves</source>
        <translation>是，%1 离职</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Under Handover, Back from the run, they are scanned back, and then handed over to another courier.</source>
        <translation>请在“交接”的“派件归来”中扫描收回，再交给其他快递员。</translation>
    </message>
    <message>
        <source>Then save a notice under Escrow: until the second custodian has it, he would still answer %1.</source>
        <translation>之后请在“托管”中保存通知：第二保管人收到之前，仍会答复 %1 的申请。</translation>
    </message>
    <message>
        <source>Renew all keys of the station? Nobody leaves and nobody has to do anything; work goes on meanwhile.</source>
        <translation>更换驿站的全部密钥吗？无人离职，大家也无须做任何事，期间可照常工作。</translation>
    </message>
    <message>
        <source>Yes, renew them</source>
        <translation>是，全部更换</translation>
    </message>
    <message>
        <source>Nobody leaves, and no key is renewed.</source>
        <translation>无人离职，也没有更换任何密钥。</translation>
    </message>
    <message>
        <source>%1 opens nothing here any more. The station&apos;s keys are being renewed.</source>
        <translation>%1 在这里已打不开任何内容，正在更换驿站的密钥。</translation>
    </message>
    <message>
        <source>%1 has new keys.</source>
        <translation>%1 已换发新密钥。</translation>
    </message>
    <message>
        <source>%1 may try to sign in again.</source>
        <translation>%1 可以再次尝试登录。</translation>
    </message>
    <message>
        <source>%1 works here now, as %2.</source>
        <translation>%1 现已加入本站，岗位：%2。</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>快递员</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>稽核</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1（已离职）</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>hardware key</source>
        <translation>硬件密钥</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>The station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>Five short pages, then the first label is printed. Everything stays on this computer.</source>
        <translation>五页简短设置，然后打印第一张面单。所有数据只存在本机。</translation>
    </message>
    <message>
        <source>Give the station a name.</source>
        <translation>请为驿站命名。</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>驿站名称(&amp;N)</translation>
    </message>
    <message>
        <source>Station &amp;id</source>
        <translation>驿站编号(&amp;I)</translation>
    </message>
    <message>
        <source>3 to 16 of A to Z, 0 to 9 and the hyphen, as NJ-GULOU-01. It cannot be changed.</source>
        <translation>3 到 16 位 A–Z、0–9 和连字符，如 NJ-GULOU-01。以后不能更改。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>the usual place of this user</source>
        <translation>当前用户的默认位置</translation>
    </message>
    <message>
        <source>Choose another &amp;folder …</source>
        <translation>选择其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Language (F10 at any time)</source>
        <translation>语言（随时按 F10 切换）</translation>
    </message>
    <message>
        <source>Folder for the station&apos;s data</source>
        <translation>驿站数据文件夹</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Sign in first, then scan.</source>
        <translation>请先登录，再扫描。</translation>
    </message>
    <message>
        <source>Nothing here has a use for this scan.</source>
        <translation>此处用不到这次扫描。</translation>
    </message>
    <message>
        <source>A passport was scanned. Scan it at the first step of an intake (F1).</source>
        <translation>扫到的是护照。请在收寄的第一步扫描 (F1)。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>working …</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>station stopped</source>
        <translation>驿站已停用</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
    <message>
        <source>shred pending</source>
        <translation>销毁待落实</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>keys being renewed</source>
        <translation>正在更换密钥</translation>
    </message>
    <message>
        <source>keys being renewed %1/%2</source>
        <translation>正在更换密钥 %1/%2</translation>
    </message>
    <message>
        <source>reveals %1/%2</source>
        <translation>查看 %1/%2</translation>
    </message>
    <message>
        <source>log %1</source>
        <translation>日志 %1</translation>
    </message>
    <message>
        <source>log with %1 entries, not verified since sign-in</source>
        <translation>日志 %1 条，登录后尚未校验</translation>
    </message>
    <message>
        <source>log %1 ✓</source>
        <translation>日志 %1 ✓</translation>
    </message>
    <message>
        <source>log with %1 entries, sound</source>
        <translation>日志共 %1 条，完好</translation>
    </message>
    <message>
        <source>log %1 ✗ broken</source>
        <translation>日志 %1 ✗ 已损坏</translation>
    </message>
    <message>
        <source>log with %1 entries, broken</source>
        <translation>日志共 %1 条，已损坏</translation>
    </message>
    <message>
        <source>A witness is somebody outside this computer who keeps a signature of the log: whoever has an export of it, or a courier with his slip.</source>
        <translation>见证人是本电脑以外保存日志签名的人：持有日志导出文件的人，或持有交接凭条的快递员。</translation>
    </message>
    <message>
        <source>unwitnessed</source>
        <translation>未经见证</translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n min ago</source>
        <translation>
            <numerusform>%n 分钟前已见证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n h ago</source>
        <translation>
            <numerusform>%n 小时前已见证</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停用</translation>
    </message>
    <message>
        <source>The station is stopped: only managers can sign in. The keys of the staff still open what they opened; if one of them may be in wrong hands, renew all keys first (F7 Office, Staff).</source>
        <translation>驿站已停用：只有站长可以登录。人员的密钥仍能打开原来能打开的内容；如果其中可能有落入他人之手的，请先更换全部密钥（F7 站务—人员）。</translation>
    </message>
    <message>
        <source>Signs everybody out; then only managers can sign in, until one of them lifts it. For when something is badly wrong: a stranger at the desk, a passphrase in wrong hands.</source>
        <translation>登出所有人，此后只有站长可以登录，直到站长解除。用于严重情况：陌生人占用柜台、口令落入他人之手。</translation>
    </message>
    <message>
        <source>Stop the station (Ctrl+F12)</source>
        <translation>停用驿站（Ctrl+F12）</translation>
    </message>
    <message>
        <source>Li&amp;ft the stop</source>
        <translation>解除停用(&amp;F)</translation>
    </message>
    <message>
        <source>The stop is lifted: everybody can sign in again. If keys may be in wrong hands, renew them (F7).</source>
        <translation>停用已解除，所有人可重新登录。如果密钥可能落入他人之手，请更换（F7）。</translation>
    </message>
</context>
<context>
    <name>StopSwitch</name>
    <message>
        <source>Stop the station? Everybody is signed out until a manager lifts it. Press Ctrl+F12 once more.</source>
        <translation>要停用驿站吗？所有人将被登出，直到站长解除。再按一次 Ctrl+F12 确认。</translation>
    </message>
    <message>
        <source>The station was not stopped: Ctrl+F12 came only once.</source>
        <translation>驿站没有停用：Ctrl+F12 只按了一次。</translation>
    </message>
</context>
<context>
    <name>TouchRow</name>
    <message>
        <source>Touch the key whenever it blinks.</source>
        <translation>硬件密钥闪烁时，请触摸它。</translation>
    </message>
    <message>
        <source>Esc cancels.</source>
        <translation>按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>UnlabelledList</name>
    <message>
        <source>Without a &amp;label</source>
        <translation>没有面单(&amp;L)</translation>
    </message>
    <message>
        <source>These parcels are not accepted: their label was never read back. Where the label cannot be printed again, give the parcel up and take it in anew.</source>
        <translation>这些快件尚未收寄：面单没有回扫。面单无法再打印的，请放弃该件，重新收寄。</translation>
    </message>
    <message>
        <source>Parcels without a label</source>
        <translation>没有面单的快件</translation>
    </message>
    <message>
        <source>Print la&amp;bel</source>
        <translation>打印面单(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Give up …</source>
        <translation>放弃(&amp;G)…</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>快件编号</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件时间</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的地</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>面单</translation>
    </message>
    <message>
        <source>can be printed again</source>
        <translation>可以再打印</translation>
    </message>
    <message>
        <source>is lost: give the parcel up</source>
        <translation>已丢失：请放弃该件</translation>
    </message>
    <message>
        <source>Give %1 up? What is sealed under its label is deleted.</source>
        <translation>放弃 %1？其面单下封存的内容将被删除。</translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1 was given up.</source>
        <translation>已放弃 %1。</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Not judged yet</source>
        <translation>尚未查验</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>查验结果</translation>
    </message>
    <message>
        <source>%1 of %2 characters.</source>
        <translation>已输 %1 位，共 %2 位。</translation>
    </message>
    <message>
        <source>No document has to be shown.</source>
        <translation>不必出示证件。</translation>
    </message>
    <message>
        <source>Number and dates are in order.</source>
        <translation>号码和日期无误。</translation>
    </message>
    <message>
        <source>The number is in order.</source>
        <translation>号码无误。</translation>
    </message>
    <message>
        <source>Compare with the card</source>
        <translation>与证件核对</translation>
    </message>
    <message>
        <source>Compare with the papers</source>
        <translation>与文件核对</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>%1 出生</translation>
    </message>
    <message>
        <source>valid long-term</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Look at the card: until when is it valid?</source>
        <translation>请看证件：有效期到哪一天？</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>有效期至 %1</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Accepted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Accepted, with warnings</source>
        <translation>通过，有警告</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>免验</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Data do not match</source>
        <translation>数据不符</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Temporary resident ID</source>
        <translation>临时居民身份证</translation>
    </message>
    <message>
        <source>Residence permit, Hong Kong/Macau/Taiwan</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Mainland travel permit, Hong Kong/Macau</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Mainland travel permit, Taiwan</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Foreigner&apos;s permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport (machine-readable lines)</source>
        <translation>护照（机读码）</translation>
    </message>
    <message>
        <source>Military or armed police ID</source>
        <translation>军人、武警身份证件</translation>
    </message>
    <message>
        <source>Organisation (credit code)</source>
        <translation>单位（统一社会信用代码）</translation>
    </message>
    <message>
        <source>Letter: no document needed</source>
        <translation>信件：免验证件</translation>
    </message>
    <message>
        <source>Customer with a security agreement</source>
        <translation>安全协议客户</translation>
    </message>
    <message>
        <source>The sender&apos;s document</source>
        <translation>寄件人的证件</translation>
    </message>
    <message>
        <source>Document of who hands in</source>
        <translation>交寄人的证件</translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>The minor&apos;s document</source>
        <translation>未成年人的证件</translation>
    </message>
    <message>
        <source>The guardian&apos;s document</source>
        <translation>监护人的证件</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Read by the scanner. What you change is yours.</source>
        <translation>由扫码器读出。改动由您负责。</translation>
    </message>
    <message>
        <source>Read by the card reader. What you change is yours.</source>
        <translation>由读卡器读出。改动由您负责。</translation>
    </message>
    <message>
        <source>Read by the camera. What you change is yours.</source>
        <translation>由摄像头读出。改动由您负责。</translation>
    </message>
    <message>
        <source>A check digit does not fit (%fields): something was misread. Compare each character.</source>
        <translation>校验位不符（%fields）：有字符读错。请逐字核对。</translation>
    </message>
    <message numerus="yes">
        <source>A temporary ID is usually valid for %n month(s). Look closely.</source>
        <translation>
            <numerusform>临时身份证的有效期通常是 %n 个月。请仔细核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1: “%2” was read as “%3”.</source>
        <translation>第 %1 位：“%2”按“%3”读取。</translation>
    </message>
    <message>
        <source>long-term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>date of expiry</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>personal number</source>
        <translation>个人号码</translation>
    </message>
    <message>
        <source>both lines together</source>
        <translation>两行合计</translation>
    </message>
    <message>
        <source>This kind of document is not one that counts here.</source>
        <translation>此类证件不能用于实名收寄。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少号码。</translation>
    </message>
    <message>
        <source>The number has %found characters; it should have %expected.</source>
        <translation>号码有 %found 位，应为 %expected 位。</translation>
    </message>
    <message>
        <source>There are characters in the number that cannot stand there.</source>
        <translation>号码中有不应出现的字符。</translation>
    </message>
    <message>
        <source>The check digit does not fit: a character is wrong. Compare it with the document.</source>
        <translation>校验位不符：有字符输错。请与证件核对。</translation>
    </message>
    <message>
        <source>A number of this kind begins with %expected.</source>
        <translation>此类号码应以 %expected 开头。</translation>
    </message>
    <message>
        <source>This is a number of 15 digits: first-generation cards are no longer valid.</source>
        <translation>这是 15 位号码：第一代身份证已失效。</translation>
    </message>
    <message>
        <source>The date of birth in the number does not exist.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The date of expiry in the lines does not exist.</source>
        <translation>机读码中的有效期不存在。</translation>
    </message>
    <message>
        <source>The date of birth in the number lies in the future.</source>
        <translation>号码中的出生日期在将来。</translation>
    </message>
    <message>
        <source>The holder is %age; alone one may send from %min_age. With a guardian: Ctrl+4.</source>
        <translation>持证人 %age 岁；独自交寄须满 %min_age 岁。有监护人陪同：Ctrl+4。</translation>
    </message>
    <message>
        <source>The guardian is %age; one must be %min_age to answer for a minor.</source>
        <translation>监护人 %age 岁；须满 %min_age 岁才能为未成年人负责。</translation>
    </message>
    <message>
        <source>This is not a document that a person shows of himself.</source>
        <translation>这不是个人的身份证件。</translation>
    </message>
    <message>
        <source>An organisation sends by its credit code.</source>
        <translation>单位须凭统一社会信用代码交寄。</translation>
    </message>
    <message>
        <source>The document of the person who hands in is missing.</source>
        <translation>缺少交寄人的证件。</translation>
    </message>
    <message>
        <source>Both times the same document was shown: two different persons are needed.</source>
        <translation>两次出示的是同一份证件：需要两个不同的人。</translation>
    </message>
    <message>
        <source>The date of birth printed on the card is not the one in its number. Compare both with the card.</source>
        <translation>证面出生日期与号码中的不一致。请将两者与证件核对。</translation>
    </message>
    <message>
        <source>The sex printed on the card is not the one in its number. Compare both with the card.</source>
        <translation>证面性别与号码中的不一致。请将两者与证件核对。</translation>
    </message>
    <message>
        <source>The document expired on %valid_to.</source>
        <translation>证件已于 %valid_to 过期。</translation>
    </message>
    <message>
        <source>The document is only valid from %valid_from.</source>
        <translation>证件自 %valid_from 起才有效。</translation>
    </message>
    <message>
        <source>The validity ends (%valid_to) before it begins (%valid_from).</source>
        <translation>有效期止（%valid_to）早于有效期起（%valid_from）。</translation>
    </message>
    <message>
        <source>The validity begins on %valid_from, before the holder was born.</source>
        <translation>有效期起 %valid_from 早于持证人出生日期。</translation>
    </message>
    <message>
        <source>The lines say it expires on %valid_to; another day was typed.</source>
        <translation>机读码显示 %valid_to 到期，与输入的日期不一致。</translation>
    </message>
    <message>
        <source>The division code in the number is not known. Look closely.</source>
        <translation>号码中的行政区划代码未知。请仔细核对。</translation>
    </message>
    <message>
        <source>The nationality in the number is no known foreign one. Look closely.</source>
        <translation>号码中的国籍代码不是已知的外国代码。请仔细核对。</translation>
    </message>
    <message>
        <source>The length of validity is unusual for this age (expected: %expected). Look closely.</source>
        <translation>有效期长度与年龄不符（应为：%expected）。请仔细核对。</translation>
    </message>
    <message>
        <source>A look-alike was read as its twin. Compare it.</source>
        <translation>有形近字符已自动更正。请核对。</translation>
    </message>
    <message>
        <source>The number has an older or unusual form. Look closely.</source>
        <translation>号码格式较旧或不常见。请仔细核对。</translation>
    </message>
    <message>
        <source>The number belongs to another kind of document. Check the kind chosen above.</source>
        <translation>号码属于另一类证件。请检查所选的证件类型。</translation>
    </message>
    <message>
        <source>The date of birth in the lines is incomplete.</source>
        <translation>机读码中的出生日期不完整。</translation>
    </message>
    <message>
        <source>The lines are those of a travel document that is no passport.</source>
        <translation>机读码属于旅行证件，不是护照。</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n parcel(s) without a label, and so not accepted yet</source>
        <translation>
            <numerusform>有 %n 件快件没有面单，尚未收寄</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them (Ctrl+L)</source>
        <translation>查看 (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Next (Enter)</source>
        <translation>下一步（回车）</translation>
    </message>
</context>
</TS>
