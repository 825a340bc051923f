<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About Sealpost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt and PySide6 are used under the LGPL 3, the icons (Lucide) under the ISC licence, the font of the labels (Noto Sans CJK) under the SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the operating system&apos;s key store. A copy of the station&apos;s folder and a bought passphrase open nothing on another computer. It does not stop a program that runs here as the same user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file of this user, because this computer offers no key store. Disk-theft protection: weak. A copy of the station&apos;s folder alone opens nothing; whoever has the whole disk has this file, too, and only the passphrases then stand in the way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPersonCard</name>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase of the new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; several words are best. The new person types it, and nobody looks.</source>
        <translation>
            <numerusform>At least one character; several words are best. The new person types it, and nobody looks.</numerusform>
            <numerusform>At least %n characters; several words are best. The new person types it, and nobody looks.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add this person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>many contacts opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records opened by a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a manager&apos;s budget used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the budget allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown or dead labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count of sign-ins spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parcels of other runs scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parcel of another run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses opened again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer off again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destruction overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destruction held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many announced parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canaries tampered with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody&apos;s keys renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoken to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rights taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 opened %n contacts within an hour.</source>
        <translation>
            <numerusform>%1 opened %n contact within an hour.</numerusform>
            <numerusform>%1 opened %n contacts within an hour.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, a manager, opened %n parts of records within a day.</source>
        <translation>
            <numerusform>%1, a manager, opened %n part of records within a day.</numerusform>
            <numerusform>%1, a manager, opened %n parts of records within a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, a manager, has used the day&apos;s budget up: %n.</source>
        <translation>
            <numerusform>%1, a manager, has used the day&apos;s budget up: %n.</numerusform>
            <numerusform>%1, a manager, has used the day&apos;s budget up: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tried to open more than the budget allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unknown or dead labels were scanned within minutes, the last by %1.</source>
        <translation>
            <numerusform>%n unknown or dead label was scanned within minutes, the last by %1.</numerusform>
            <numerusform>%n unknown or dead labels were scanned within minutes, the last by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-ins as %1 failed within a day.</source>
        <translation>
            <numerusform>%n sign-in as %1 failed within a day.</numerusform>
            <numerusform>%n sign-ins as %1 failed within a day.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file that counts failed sign-ins was changed or taken away by somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a manager, took a person in. Look in the history whom, and whether they work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a manager, gave somebody new keys. Look in the history whom, and ask whether they wanted them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 scanned %n parcels of other runs.</source>
        <translation>
            <numerusform>%1 scanned %n parcel of other runs.</numerusform>
            <numerusform>%1 scanned %n parcels of other runs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tried to open a parcel of another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 opened the addresses of %n parcels again and again.</source>
        <translation>
            <numerusform>%1 opened the address of %n parcel again and again.</numerusform>
            <numerusform>%1 opened the addresses of %n parcels again and again.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock has jumped and must be confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The computer was off %n times soon after one another, for long by its clock. That may have been set.</source>
        <translation>
            <numerusform>The computer was off once, for long by its clock. That may have been set.</numerusform>
            <numerusform>The computer was off %n times soon after one another, for long by its clock. That may have been set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels and day keys that should be destroyed have waited for more than a day: the clock is in doubt, or the station is stopped.</source>
        <translation>
            <numerusform>One parcel or day key that should be destroyed has waited for more than a day: the clock is in doubt, or the station is stopped.</numerusform>
            <numerusform>%n parcels and day keys that should be destroyed have waited for more than a day: the clock is in doubt, or the station is stopped.</numerusform>
        </translation>
    </message>
    <message>
        <source>A parcel&apos;s record was found spoiled in the files: the log names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that should be destroyed is still in the files after a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 wanted to bring in more announced parcels than may be kept: %n.</source>
        <translation>
            <numerusform>%1 wanted to bring in more announced parcels than may be kept: %n.</numerusform>
            <numerusform>%1 wanted to bring in more announced parcels than may be kept: %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 looked into canaries %n times.</source>
        <translation>
            <numerusform>%1 looked into a canary.</numerusform>
            <numerusform>%1 looked into canaries %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canaries were tampered with in the database.</source>
        <translation>
            <numerusform>%n canary was tampered with in the database.</numerusform>
            <numerusform>%n canaries were tampered with in the database.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveals against budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing awaits an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody opens or scans more than usual, it stands here, and whoever did it is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name nobody has</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n announced parcels are here without a label of ours.</source>
        <translation>
            <numerusform>%n announced parcel is here without a label of ours.</numerusform>
            <numerusform>%n announced parcels are here without a label of ours.</numerusform>
        </translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it? A number key notes the answer for the current row, for good. It is a note and does nothing else: rights are taken under Staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yours to answer: a manager answers, and of an alert about a manager somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered: %1. It stands in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message numerus="yes">
        <source>%n alerts wait for an answer: in the office under Alerts (F7).</source>
        <translation>
            <numerusform>%n alert waits for an answer: in the office under Alerts (F7).</numerusform>
            <numerusform>%n alerts wait for an answer: in the office under Alerts (F7).</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock is in doubt. Work goes on; a manager confirms the date in the office under Disposal (F7).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraCard</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera for scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera for d&amp;ocuments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first that is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as for scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera read a label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanariesPage</name>
    <message>
        <source>Paste the leaked list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looked into a canary, or carried one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace a leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt of the leaked list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look &amp;for canaries in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n canaries on the shelf</source>
        <translation>
            <numerusform>%n canary on the shelf</numerusform>
            <numerusform>%n canaries on the shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wanted</source>
        <translation>
            <numerusform>%n more wanted</numerusform>
            <numerusform>%n more wanted</numerusform>
        </translation>
    </message>
    <message>
        <source>enough of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for its label: print it under Labels (F6) and scan it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a canary now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing or not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list that turned up somewhere. Nothing of it is kept; what is found stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of our canaries is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its phone is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only its name is there; others may bear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody opened or carried it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanaryFields</name>
    <message>
        <source>Have somebody hand a box in under this name and a phone that you answer, then say here which it is. No clerk knows, and nothing in the files tells it from the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name that no customer bears and a phone that you answer. Then print the label and scan it back as always. Whoever sees you do it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant a canary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whe&amp;re from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box handed in at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel n&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight (kg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destina&amp;tion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant canar&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardReaderCard</name>
    <message>
        <source>Card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card&amp;s are read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Baud rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quick test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes a USB reader, and else asks each serial port once whether it is one. Buy a reader with its own security module: some kits send what they read to their maker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the reader …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers. Its security module has the number %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now lay a card on it. Nothing that is on the card will be shown or kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card read whole: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card read: %1. Look at the card for: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardReaderWords</name>
    <message>
        <source>No card reader is connected. Plug it in, or choose it in the settings (F8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keeps Sealpost from the card reader. On Linux, let the computer&apos;s keeper give this user the group “dialout” for a serial reader, or a udev rule for 0400:C35A. On Windows, a USB reader needs the driver WinUSB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the card reader. Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card reader was pulled out. Plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card reader does not answer. Check cable and power, and a serial reader&apos;s speed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader&apos;s security module is broken. Use another reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader&apos;s security module may not read cards. Have its seller authorise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader&apos;s answer was damaged on its way. Lift the card and lay it down again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers is no card reader, or speaks at another speed. Check the choice in the settings (F8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not read. Lift it, then lay it down flat and leave it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card and reader do not trust each other. Lay the card down once more; if it stays so, look at the card with care and type its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no identity card the reader knows. Type what stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of card is not known yet. Type what stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chip&apos;s text is damaged, and nothing of it was taken over. Type what stands on the card.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksStrip</name>
    <message numerus="yes">
        <source>%n sender(s) turned away</source>
        <translation>
            <numerusform>%n sender turned away</numerusform>
            <numerusform>%n senders turned away</numerusform>
        </translation>
    </message>
    <message>
        <source>with a document in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>The computer&apos;s clock is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the da&amp;te…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station goes by %1, the computer says %2. Until a manager confirms the date nothing is destroyed, and managers open hints only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodePaper</name>
    <message>
        <source>The recovery code was put away and is on no paper: make another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery code. It is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it, put it into an envelope, and keep it away from the station. Make no photograph of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it a&amp;way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was neither printed nor saved. Put it away once more, and it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsigneeStep</name>
    <message>
        <source>Consignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone and address in one &amp;block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste, for example
张三 13800138000 江苏省南京市鼓楼区中山路1号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas&amp;te from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pro&amp;vince</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;istrict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usual number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the consignee&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the consignee&apos;s phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type street and number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourierList</name>
    <message>
        <source>Who takes parcels out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back from the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier&apos;s name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No couriers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager adds couriers in the office (F7). Then they appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels since %1 – go on</source>
        <translation>
            <numerusform>one parcel since %1 – go on</numerusform>
            <numerusform>%n parcels since %1 – go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodianPage</name>
    <message>
        <source>The second custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person outside the daily work holds the other key. Nothing of it stays here: let this person type the passphrase, and take file and sheet away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the keys (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a USB stick that this person takes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the key file when the passphrase is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed or saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save key file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second custodian has both, and they lie in &amp;two different places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on the station&apos;s own disk: move it to a stick before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the station&apos;s own folder: whoever takes the computer would have both keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the custodian&apos;s key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Defects</name>
    <message>
        <source>The program made a mistake; this step was not done. Try again, and tell the maker: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Printer, scanner, camera, card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug everything in now. What is missing can be added later under Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label printer: none found yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner: works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner: scan any code to try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera: none found (a scanner is enough)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card reader: none found (cards are typed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalCard</name>
    <message>
        <source>Shred what is d&amp;ue now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second cust&amp;odian&apos;s certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the certificate is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the last %n days</source>
        <translation>
            <numerusform>the last day</numerusform>
            <numerusform>the last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy the &amp;key of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is destroyed at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shred pending: %n entries are not settled on the disk yet</source>
        <translation>
            <numerusform>Shred pending: %n entry is not settled on the disk yet</numerusform>
            <numerusform>Shred pending: %n entries are not settled on the disk yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that was shredded is gone from the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day key is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day keys are kept, the oldest of %1.</source>
        <translation>
            <numerusform>One day key is kept, of %1.</numerusform>
            <numerusform>%n day keys are kept, the oldest of %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Register of %1: over and deleted; its key is left to be destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register of %1: over, and being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second custodian destroys his keys, too: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisposalPage</name>
    <message>
        <source>Disposal register, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was destroyed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of delivered parcels are shredded when their days are over; here stands what and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shredding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shredded, but something else is reading the database: it is settled as soon as that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was due is shredded, and nothing of it is left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it %1 at the station? Budgets and retention go by it from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is saved. Whoever keeps a handover slip checks it with verify-disposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, the clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy the custodian key of %1 for good? Nobody opens anything of that month again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second custodian&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read. Check the medium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is entered in the log, with the certificate&apos;s hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is destroyed. The second custodian destroys his, too, and gives a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCamera</name>
    <message>
        <source>The camera is starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, then paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop one picture file (PNG or JPEG) at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;mera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;mera on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is off. Drop a picture of a document here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it still: it is read by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the card or the passport&apos;s page flat under the camera. No picture is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read. Compare what is marked with the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front side read. Turn the card over for its validity, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back side read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be read. Lay it flatter, closer and without shine; or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Plug it in again: this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in: this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentFields</name>
    <message>
        <source>This is no day. Type it as 20260228.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name that stands on the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Born, as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;x, as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long-term: no end of validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Long-term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan both lines, or type them with / between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;nified social credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number of the security agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s n&amp;ame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame on the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the signed agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number that stands on the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: compare it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentStep</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the organisation: type its code. Then comes the document of who hands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who &amp;sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person here (Ctrl+1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another, by proxy (Ctrl+2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation (Ctrl+3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minor and guardian (Ctrl+4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the card on the reader or under the camera, scan a passport, or type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the document under the camera, scan a passport, or type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is judged at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document %1 of 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front side read. Turn the card over for its validity, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscrowForm</name>
    <message>
        <source>Label damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An authority asks by law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcel must be here. Its old label works until the new one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a ne&amp;w label …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s &amp;file number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s &amp;key file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key file is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the parcel above. Nobody at the station sees what is disclosed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for disclos&amp;ure …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscrowPage</name>
    <message>
        <source>Choose the authority&apos;s key file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open requests to the custodians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask on the right, take the file to the second custodian, and bring the answer back here. The log has every request before anything is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring the answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file a&amp;gain …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print the new label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the re&amp;quest …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;months …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve a notice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Both custodians have keys for %n months, this one included.</source>
        <translation>
            <numerusform>Both custodians have keys for this month only.</numerusform>
            <numerusform>Both custodians have keys for %n months, this one included.</numerusform>
        </translation>
    </message>
    <message>
        <source>This station&apos;s key, for the second custodian when he calls: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the notice for the second custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice is saved. Once the second custodian took it, nobody who left can ask him any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the request for the second custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request stands in the log. Save its file from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is saved. Take it to the second custodian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. Check the medium, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second custodian&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second custodian&apos;s new public keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read. Check the medium.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was disclosed to the authority; the request has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the request for %1? Its answer is of no use any more then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for %1 to %2. Let the second custodian read out the fingerprint of his file: is it %3?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, or not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, the same: add them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both custodians have keys up to %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscrowWords</name>
    <message>
        <source>new label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disclosure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label can be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an answer of the second custodian, or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is for another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This station asked nothing that this file answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request this file answers has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s keys have changed since the request. Save the request file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer belongs to another request, or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys in this answer do not open the record. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not hold a custodian&apos;s public keys, or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These public keys are for another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the public keys of this station&apos;s second custodian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no new months in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not the second custodian&apos;s certificate, or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is for another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is of a key that is not this station&apos;s second custodian&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has this month&apos;s certificate already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer, or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for another station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to nothing that was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys have changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to another request, or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its keys do not open the record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>the document may not be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>face and document do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card and number contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document looked forged or altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the contents may not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender did not let it be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of the wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters that cannot stand there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check digit wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first-generation card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impossible date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>impossible date of expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under age, alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validity reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued before birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates of expiry disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guardian under age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no person&apos;s document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no organisation&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second document missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same document twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates of birth disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex disagrees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Set up a station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station “%1” is made. Sign in as its manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured here: one guess at a passphrase costs %1 s, at a manager&apos;s %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Choose the courier first, then scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in this run already; it counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back at the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is closed: %1 answers for its parcels now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 delivered %n parcels.</source>
        <translation>
            <numerusform>%1 delivered %n parcel.</numerusform>
            <numerusform>%1 delivered %n parcels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardwareKeyWords</name>
    <message numerus="yes">
        <source>The PIN of the key is wrong. %n tries are left until the key blocks itself.</source>
        <translation>
            <numerusform>The PIN of the key is wrong. One try is left until the key blocks itself.</numerusform>
            <numerusform>The PIN of the key is wrong. %n tries are left until the key blocks itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Three wrong PINs in a row. Pull the key out, plug it in again and take care: %n tries are left.</source>
        <translation>
            <numerusform>Three wrong PINs in a row. Pull the key out, plug it in again and take care: one try is left.</numerusform>
            <numerusform>Three wrong PINs in a row. Pull the key out, plug it in again and take care: %n tries are left.</numerusform>
        </translation>
    </message>
    <message>
        <source>No hardware key is plugged in. Plug yours in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one hardware key is plugged in. Leave only yours in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has blocked itself after too many wrong PINs and opens nothing any more. Sign in with your recovery code, or ask a manager to renew your keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no PIN yet, or wants a new one. Set it with the maker&apos;s program, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the key you enrolled. Plug yours in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot hold a secret for Sealpost. Use a FIDO2 key with the extension hmac-secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not touched in time. Try again and touch it while it blinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was pulled out too early. Plug it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keeps Sealpost from the key. On Linux, work in a session at the computer itself, or let its keeper install the udev rules for security keys (70-u2f.rules). On Windows, only a program that runs as administrator may use the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key opens your keys already. Plug in the one to enrol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key did not answer as it should. Plug it in again, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HintCard</name>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four of the phone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFilterRow</name>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel number or name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a parcel number or of a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History, newest first; Enter shows the parcel&apos;s life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits the filter. Shorten the text, or ask for a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is not about a parcel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn away (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in and print (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next parcel (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not accepted: its label was not read back. It waits in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned away and recorded: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRenewal</name>
    <message>
        <source>A renewal of the station&apos;s keys was begun and broke off. See the staff page of the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The station&apos;s keys are renewed: %n records lie under the new ones.</source>
        <translation>
            <numerusform>The station&apos;s keys are renewed: one record lies under the new ones.</numerusform>
            <numerusform>The station&apos;s keys are renewed: %n records lie under the new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any one of these opens your keys. A recovery code on paper helps when the passphrase is forgotten, or this computer is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a reco&amp;very code …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a har&amp;dware key …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase opens your keys without the hardware key, too: as long as it does, the hardware key protects nothing. Remove that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of &amp;your hardware key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty for what opens without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;IN of the key to enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of the manager&apos;s &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty with a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager &amp;who approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase o&amp;f this manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passph&amp;rase; with the key the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passphrase, or recovery c&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol a hardware key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several words that do not belong together. Nobody looks while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown once, to be printed. A code that was made before opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A FIDO2 key with a PIN. Plug it in: it is asked for its PIN and blinks twice. What you have already stays; a key you have stays plugged in beside the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on nothing opens your keys without the hardware key. If it is lost or breaks, a recovery code helps, or a manager who renews your keys: make the code first. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your keys no more. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hardware key with its passphrase, on this computer (plugged in now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hardware key with its passphrase, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery code on paper, on any computer that has the station&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed, and your keys are bound to this computer. Everybody else needs new keys: a manager renews them (F7 Office, Staff).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardware key is enrolled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPage</name>
    <message>
        <source>The first label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test label, stick it on something, and scan it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the station (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the station &amp;without a test; the printer comes later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelStep</name>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the square code on the label that was just printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print &amp;again (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins the next parcel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the old label off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not replaced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its label must be read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one works until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new label of %1 is good now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelTrial</name>
    <message>
        <source>Scan the square code on the test label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a &amp;test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test label was read back: printer, paper and scanner work together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test label was read back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsScreen</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer and test label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of a sample label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;NG …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sample label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample could not be saved there. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Go on no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contin&amp;ue it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cance&amp;l it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s keys are not all renewed yet. Whoever left is locked out; the rest must go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station&apos;s keys are being renewed. Work goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began at %2 to take %3 off the staff. It broke off, and nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began at %2 to renew all keys. It broke off, and nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that was you, continue it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 first whether it was they who did; then continue it or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another manager has to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys for everybody who stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records under the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database under its new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing the log with a new key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>The life of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListEdit</name>
    <message numerus="yes">
        <source>A list of %n characters is pasted and not shown. Delete lets it go.</source>
        <translation>
            <numerusform>A list of %n character is pasted and not shown. Delete lets it go.</numerusform>
            <numerusform>A list of %n characters is pasted and not shown. Delete lets it go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogStrip</name>
    <message>
        <source>&amp;Verify the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log: %1 entries, none of them signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Log: %1 entries, %n not signed yet; signed at %2</source>
        <translation>
            <numerusform>Log: %1 entries, one not signed yet; signed at %2</numerusform>
            <numerusform>Log: %1 entries, %n not signed yet; signed at %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Log: %1 entries, all signed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified: cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was verified and is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was verified and is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is exported. Anybody can check it with verify-log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogVerdictWords</name>
    <message>
        <source>The log is sound: %1 entries, all signed. Its fingerprint begins %2, on every copy alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is not sound (finding %1): %2 Change nothing, and call whoever audits this station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The program ended %n times without closing the station.</source>
        <translation>
            <numerusform>The program ended once without closing the station.</numerusform>
            <numerusform>The program ended %n times without closing the station.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints bear the key of a day long over.</source>
        <translation>
            <numerusform>One checkpoint bears the key of a day long over.</numerusform>
            <numerusform>%n checkpoints bear the key of a day long over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock was confirmed %n times.</source>
        <translation>
            <numerusform>The clock was confirmed once.</numerusform>
            <numerusform>The clock was confirmed %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>this is not a log of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log holds no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first %1 entries are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not signed by the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what should be the checkpoint after %1 entries is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries is of another log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is not signed by this log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what should be entry %1 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what should be entry %1 is far too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 is not the one that belongs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries does not belong where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 entries are not those that were signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut: a known checkpoint says that there were %1 entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 entries are not those of a known checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the known checkpoint after %1 entries is of another log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin with the making of the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key was turned before entry %1 without the old key&apos;s signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint after %1 entries bears another day&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 names a key for a day that is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 names a key that was used before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the open station was silent for more than an hour before entry %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 is of a new start of the program, but does not open the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time of entry %1 is before that of the entry before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the running clock of entry %1 went back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock jumped before entry %1, and nobody confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>station made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new keys for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>station&apos;s keys renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyring written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intake refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handover taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record shredded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shredding settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parcels carried to a new day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record found spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day key destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custodian&apos;s month destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second custodian&apos;s month destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposal certificate made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new label asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disclosure asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request file made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custodian&apos;s answer taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custodian&apos;s answer refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disclosed to an authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custodians&apos; months added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second custodian notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log key turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in allowed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way to sign in added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way to sign in removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>station stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop lifted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canary planted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leak traced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced parcels brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced parcels deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept token deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scanned %2 and saw its hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of wrong passphrases was unreadable; everybody had to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of wrong passphrases was gone; the count began anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave up a renewal of the station&apos;s keys that broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed in with a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not one of our labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label was misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parcel has this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record was spoiled in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label was not scanned back yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another label was expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label&apos;s secret is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for this role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this courier&apos;s run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the budget is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already out with a courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its run is not closed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date is not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its state does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label was not scanned just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was started; %1 is the first to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was closed while %1 was signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong passphrase for %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 locked the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added %2 to the staff as %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took %2 off the staff, who was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2 new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 renewed the station&apos;s keys: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed the keyring: it is now number %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turned a sender away: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took %2 in: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent the label of %2 to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scanned the label back: %2 is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2 up before it was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan by %1 was refused (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opened the %3 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused the %3 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 began a run for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 handed %2 over to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took %2 back from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed a run: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 noted that %3 delivered %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took %2 in again, which %3 brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of %2 was shredded; its label is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left on the disk of what was shredded: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried from %2 to a new day: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of %2 was spoiled in the files: its label no longer opens %3; the custodians may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the day %2 was destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity register of %2 was deleted: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 destroyed the station&apos;s custodian key of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 noted that the second custodian destroyed the key of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made a disposal certificate: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock departs from the time that passed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 confirmed that it is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked both custodians for a new label of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked both custodians to disclose %2 to an authority: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made the request file for %2 once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took the second custodian&apos;s answer for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer %1 brought from the second custodian was refused: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scanned the new label of %2 back; the old one is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 was disclosed to an authority, which both custodians opened: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the request to the custodians for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added keys of both custodians: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made a notice for the second custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 verified the log: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exported the log: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is awake; %1 is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 let %2 try to sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed their own passphrase; approved by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added a %3 to their own keys; approved by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed a %3 from their own keys; approved by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lifted the stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wanted to sign in while the station was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert about %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered alert %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planted a canary: %3 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looked through a leaked list: %3 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 brought in announced parcels: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced parcels that did not come were deleted: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept token of %2 was deleted; only its label has it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received %2, which was announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed their own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added a %3 to their own keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed a %3 from their own keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parcel of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name nobody has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone on with after it broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>done, %n records</source>
        <translation>
            <numerusform>done, %n record</numerusform>
            <numerusform>done, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>one month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canaries</source>
        <translation>
            <numerusform>%n canary</numerusform>
            <numerusform>%n canaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes behind</source>
        <translation>
            <numerusform>%n minute behind</numerusform>
            <numerusform>%n minutes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ahead</source>
        <translation>
            <numerusform>%n minute ahead</numerusform>
            <numerusform>%n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the computer was off for %n hours, by its clock</source>
        <translation>
            <numerusform>the computer was off for one hour, by its clock</numerusform>
            <numerusform>the computer was off for %n hours, by its clock</numerusform>
        </translation>
    </message>
    <message>
        <source>by itself, when its time had come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bound to this computer anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document accepted with warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries, sound</source>
        <translation>
            <numerusform>one entry, sound</numerusform>
            <numerusform>%n entries, sound</numerusform>
        </translation>
    </message>
    <message>
        <source>not sound, finding %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So&amp;unds for accepted, attention and refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManagerPage</name>
    <message>
        <source>The first manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager adds the staff and holds one of the two keys to the sealed identity records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the manager&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can look this passphrase up or reset it. Without it the station cannot be managed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManifestView</name>
    <message>
        <source>&amp;Print the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer of the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log at this moment; the slip carries it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · together %2 kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no printer found: save the slip as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip is on its way to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewKeysCard</name>
    <message>
        <source>The two are not the same. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sa&amp;me again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some&amp;body else may have the old ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person types it, and nobody looks. The old passphrase, recovery code and hardware key do not open the station any more. But whoever copied its files before can still read with them: if that may be so, tick the box above. Then all keys of the station are renewed, and that ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canar&amp;ies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escr&amp;ow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disposal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelList</name>
    <message>
        <source>Part of the parcel number …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the parcel number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; type a number for older ones</source>
        <translation>
            <numerusform>the newest one; type a number for older ones</numerusform>
            <numerusform>the newest %n; type a number for older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n; more below</source>
        <translation>
            <numerusform>the newest one; more below</numerusform>
            <numerusform>the newest %n; more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parcel fits. Shorten the number, or scan the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels handed over to you appear here. Scan one of their labels to read its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parcels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels taken in appear here. Scan a label to see its parcel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelStep</name>
    <message>
        <source>Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight, kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared &amp;value, yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Destination code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents &amp;inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Security check passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside, then tick this with the space bar. If that is declined: Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label will show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilograms, up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yuan, as 99.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z, 0 to 9 and the hyphen, up to 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer was found. The parcel can be taken in; its label waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed by “%1”, %2 × %3 mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelWords</name>
    <message>
        <source>not yet labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out with a courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the station answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the courier answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the consignee has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call the consignee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem with the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return to the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParcelsScreen</name>
    <message>
        <source>Parcels of your runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the label of this parcel to read its address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not alike. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s).</source>
        <translation>
            <numerusform>%n more character.</numerusform>
            <numerusform>%n more characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>Five or six words that do not belong together are easy to remember and hard to guess. Spaces count. Use it nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonSheetWords</name>
    <message>
        <source>Recovery code of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station: %1 · id: %2 · made on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this code in the place of the passphrase when the passphrase is forgotten, or when the station&apos;s files are opened on another computer. It opens nothing without these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this sheet in an envelope, sign across the flap, and keep it away from the station. Make no copy and no photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new code makes this one worthless. Remove it in the settings when the sheet is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the sender&apos;s phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no telephone number. Type it as 13800138000 or 025-83212345.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the sender&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes, all of this is so (space bar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look, then press the space bar here. If it is not so: Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the person and at the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the exemption right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a letter: written words in an envelope, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement of this number is signed, in force and the sender&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both documents are genuine, undamaged and not expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is genuine, undamaged and not expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number and dates are the same there as here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked into the warnings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face and picture are the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both faces are those of the pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is that of the picture of who hands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the sender is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureScan</name>
    <message>
        <source>The camera is starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera is off. Drop a picture of a label here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, then paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop one picture file (PNG or JPEG) at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan by picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;mera off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;mera on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open p&amp;icture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several labels: click the one you mean, or press its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the label flat before the camera; or drop, open or paste a picture of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture of a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code before the camera is not one of our labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Plug it in again: this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in: this goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be opened. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureScreen</name>
    <message>
        <source>Scan by &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PluggedLine</name>
    <message>
        <source>No hardware key is plugged in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintChoiceRow</name>
    <message>
        <source>no printer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reso&amp;lution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintState</name>
    <message>
        <source>No printer was found. Plug one in, then print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is being drawn …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for “%1” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is printing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has printed the label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is gone. Choose another printer, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not ready. Check power, cover and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is out of paper. Put in a new roll, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was cancelled at “%1”. Print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not print the label. Check paper, cover and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Label printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test label is printed and scanned back in Labels (F6).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonChoice</name>
    <message>
        <source>Why is the sender turned away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is recorded, nothing about the person. Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you open the %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Document refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person and document do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card and number contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document looks forged or altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents are forbidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of who hands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>district</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection of the contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for the record: %1. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of our labels are in the picture. Show one at a time.</source>
        <translation>
            <numerusform>%n of our labels is in the picture. Show one at a time.</numerusform>
            <numerusform>%n of our labels are in the picture. Show one at a time.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong. Check Caps Lock, then type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is wrong. Check Caps Lock: after %n more wrong ones you have to wait.</source>
        <translation>
            <numerusform>The passphrase is wrong. Check Caps Lock: after one more wrong one you have to wait.</numerusform>
            <numerusform>The passphrase is wrong. Check Caps Lock: after %n more wrong ones you have to wait.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase is wrong, once too often. Wait, or ask a manager to allow it: Office, Staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be a passphrase: use several different characters that a keyboard types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The passphrase is too short: it needs at least %n characters.</source>
        <translation>
            <numerusform>The passphrase is too short: it needs at least %n character.</numerusform>
            <numerusform>The passphrase is too short: it needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>waybill number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager&apos;s key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is too much at once: at most %n characters. Paste a part of it.</source>
        <translation>
            <numerusform>This is too much at once: at most %n character. Paste a part of it.</numerusform>
            <numerusform>This is too much at once: at most %n characters. Paste a part of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n announced parcels are kept at a time. Bring a list just in time.</source>
        <translation>
            <numerusform>At most %n announced parcel is kept at a time. Bring a list just in time.</numerusform>
            <numerusform>At most %n announced parcels are kept at a time. Bring a list just in time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passphrases. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong passphrases. Try again in one minute.</numerusform>
            <numerusform>Too many wrong passphrases. Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was taken over: %n things are not in order, the first in row %1: %2.</source>
        <translation>
            <numerusform>Nothing was taken over: %n thing is not in order, in row %1: %2.</numerusform>
            <numerusform>Nothing was taken over: %n things are not in order, the first in row %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is still missing. Fill in what is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing or not in order: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of this hour are used. Wait, or ask the manager.</source>
        <translation>
            <numerusform>The one reveal of this hour is used. Wait, or ask the manager.</numerusform>
            <numerusform>All %n reveals of this hour are used. Wait, or ask the manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address of this parcel was opened %n times already. Ask the manager.</source>
        <translation>
            <numerusform>The address of this parcel was opened once already. Ask the manager.</numerusform>
            <numerusform>The address of this parcel was opened %n times already. Ask the manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n reveals of today are used. Ask the manager.</source>
        <translation>
            <numerusform>The one reveal of today is used. Ask the manager.</numerusform>
            <numerusform>All %n reveals of today are used. Ask the manager.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules forbid this. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in at this desk. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not include this. Ask the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This manager has a hardware key. Plug it in beside yours and type its PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hardware key is needed here. Plug yours in and type its PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of this name works here. Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong passphrases. A manager has to let you try again: Office, Staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station was stopped in an emergency. Only managers can sign in until one of them lifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others would guess this passphrase. Take several words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager has to approve this: name and passphrase, at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is no manager. A manager has to approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager&apos;s passphrase is wrong. Let the manager type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for yourself: another manager has to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the only manager. Add another one first, who then does this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open your keys any more; it was removed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only recovery codes would be left. Set another way to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of this name works here already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels are handed over to couriers only. Choose a courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part of the record is not opened to your role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A station id is 3 to 16 characters: A to Z, 0 to 9 and the hyphen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document may not be accepted, so the parcel must not be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some confirmations are still missing. Look, then tick them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why this is opened, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label was misread. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not one of our labels. Scan the code of a Sealpost label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parcel of this station has this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of %1 is dead: its record is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another label. Expected: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not accepted yet: scan its label back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label of %1 cannot be printed again: its secret was only on the label. Take the parcel in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of %1 was spoiled in the files. A new label from the second custodian opens it again (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the label of %1 first, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parcel %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not handed over to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already out with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run with %1 is not closed yet. Close it, or take the parcel back out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s date is in doubt. A manager confirms it in the office under Disposal (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register of %1 must be kept for now, or is still being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not an authority&apos;s public key. Ask the authority for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custodians are asked about %1 already. Bring that answer, or close the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of %1 is gone; there is nothing the custodians could open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custodians&apos; keys of %1 were destroyed: what was sealed then is never opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new label of %1 is no longer in memory. Bring the custodian&apos;s answer once more, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is closed. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “%1” does not take the label. Check paper, cover and cable, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera “%1” gives no picture. Check its cable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alert has its answer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert is answered by a manager, and one about a manager by somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot become a canary: it is not at the station, or is one already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken over: the list is not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No announced parcel has this waybill number. Take it in as a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document was read. Lay one card or the passport&apos;s page flat, all of it in the picture, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no label in this picture. Hold the label flat and take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out with a courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was delivered: its label opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given up before it was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture file is too large: at most 8 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has too many pixels: at most 20 million.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be read. Take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no station in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a station in this folder already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealpost may not write to this folder. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is already open in another window of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; make room, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed. Nothing was saved; check it, then do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custodians have no keys for %1. Check the computer&apos;s date, or call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing. Restore it, or call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s key store did not answer. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the station is missing: %1. Nothing was changed: keep all files and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is empty. Nothing was created; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A renewal of the station&apos;s keys was begun and is not over. Let it finish, or decide on the staff page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is answered already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file number is 1 to 40 letters, digits, dots, strokes and hyphens, or a case number with its year in brackets; it is no phone or document number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not open with this station&apos;s key. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is of another kind. Nothing was changed; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was cut short. Nothing was changed; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was deleted; restore the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Sealpost wrote this database. Start that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files belong to another station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are older than what this desk has seen. Call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day keys&apos; file is damaged and was not used. Nothing was changed: keep all files and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A station file was signed by somebody else. It is not used; call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy file was exchanged. It is not used; call the manager.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReturnsPanel</name>
    <message>
        <source>Who is back from his run? Or scan a parcel that came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here appear the couriers who have parcels from runs that were closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest was delivered (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was &amp;delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couriers with parcels out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels this courier still has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan every parcel that came back; the rest was delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Did %1 deliver all %n parcels? Their labels open nothing any more then.</source>
        <translation>
            <numerusform>Did %1 deliver the one parcel? Its label opens nothing any more then.</numerusform>
            <numerusform>Did %1 deliver all %n parcels? Their labels open nothing any more then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Did %1 deliver %2? Its label opens nothing any more then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealCard</name>
    <message>
        <source>Hold Space to keep it open; let go to close it. Esc closes it now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealPanel</name>
    <message>
        <source>Open for a few seconds; the log has it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role opens nothing more of this parcel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message numerus="yes">
        <source>Close the run of %1 with %n parcels?</source>
        <translation>
            <numerusform>Close the run of %1 with one parcel?</numerusform>
            <numerusform>Close the run of %1 with %n parcels?</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on scanning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the run (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels of this run, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the first label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every scan puts a parcel into this run. From then on its courier may open its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcels</source>
        <translation>
            <numerusform>%n parcel</numerusform>
            <numerusform>%n parcels</numerusform>
        </translation>
    </message>
    <message>
        <source>last: %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanBack</name>
    <message>
        <source>Scan the label back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stick it on, then scan its code: a label nobody can read is no label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Scan a label, or type a parcel number …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes every scan, from every screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerTest</name>
    <message>
        <source>Click here, then scan anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner test</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>one of our labels, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of our labels, cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scanner, %1 ms a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by hand, %1 ms a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too short to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends control characters (%1). Scan “no control characters” in the scanner&apos;s manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it send Enter after each code: scan “suffix: Enter” in the scanner&apos;s manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes capitals. Switch Caps Lock off, or scan “keyboard: US” in its manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It types slowly. Set the delay between characters to zero.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Recovery sheet of the second custodian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station: %1 · id: %2 · made on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code opens the custodian&apos;s key file when its passphrase is lost. It opens nothing without the file, and the file opens nothing without the manager&apos;s half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this sheet in an envelope, sign across the flap, and keep it away from the station and from the key file. Make no copy and no photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed to make a damaged label anew, and when the authorities ask by law who sent a parcel. When the custodian changes, a new sheet is made and this one is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type, or choose with the arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;IN of your hardware key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty with a recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the station …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk-theft protection: weak. This computer has no key store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is stopped. Only managers can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose your name, or type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is stopped: only managers can sign in. Lift the stop in the settings (F8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s secret is missing: no passphrase opens anything here. Choose a new one in the settings (F8), under “Your keys”; that binds your keys to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in with a recovery code. Choose a new passphrase in the settings (F8), “Your keys”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) wait for their label: F1, then Ctrl+L.</source>
        <translation>
            <numerusform>%n parcel waits for its label: F1, then Ctrl+L.</numerusform>
            <numerusform>%n parcels wait for their labels: F1, then Ctrl+L.</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk-theft protection is weak: this computer has no key store, so its secret lies in a file. Whoever takes the disk needs only a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimulatedReaderWindow</name>
    <message>
        <source>Simulated card reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay an invented card down when the intake (F1) asks for a document. The next card is laid down without lifting the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resident ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expired ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Child&apos;s ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hong Kong resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Foreigner, 2017</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;oreigner, 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lift the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader is &amp;plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reader and card do not trust each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the card is lifted too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byte is changed on the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chip has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reader babbles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipWords</name>
    <message>
        <source>Station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handover slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this moment the courier answers for these parcels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courier:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this: with it you can show later whether the station&apos;s log up to this moment was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea&amp;ves today…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase los&amp;t…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K&amp;eys in other hands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unblock sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew all &amp;keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ locked out by wrong passphrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ blocked until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 still has %n parcels out.</source>
        <translation>
            <numerusform>%1 still has one parcel out.</numerusform>
            <numerusform>%1 still has %n parcels out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Does %1 leave today? From now on they open nothing here, and every key they could have read is replaced. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>They still have %n parcels out.</source>
        <translation>
            <numerusform>They still have one parcel out.</numerusform>
            <numerusform>They still have %n parcels out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, %1 leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under Handover, Back from the run, they are scanned back, and then handed over to another courier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then save a notice under Escrow: until the second custodian has it, he would still answer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew all keys of the station? Nobody leaves and nobody has to do anything; work goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, renew them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leaves, and no key is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens nothing here any more. The station&apos;s keys are being renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has new keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may try to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works here now, as %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardware key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>The station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five short pages, then the first label is printed. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the station a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 to 16 of A to Z, 0 to 9 and the hyphen, as NJ-GULOU-01. It cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual place of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (F10 at any time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the station&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Sign in first, then scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has a use for this scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passport was scanned. Scan it at the first step of an intake (F1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>working …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>station stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shred pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys being renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys being renewed %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveals %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log with %1 entries, not verified since sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log with %1 entries, sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1 ✗ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log with %1 entries, broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A witness is somebody outside this computer who keeps a signature of the log: whoever has an export of it, or a courier with his slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unwitnessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n min ago</source>
        <translation>
            <numerusform>witnessed %n min ago</numerusform>
            <numerusform>witnessed %n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>witnessed %n h ago</source>
        <translation>
            <numerusform>witnessed %n h ago</numerusform>
            <numerusform>witnessed %n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>Emergency stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station is stopped: only managers can sign in. The keys of the staff still open what they opened; if one of them may be in wrong hands, renew all keys first (F7 Office, Staff).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs everybody out; then only managers can sign in, until one of them lifts it. For when something is badly wrong: a stranger at the desk, a passphrase in wrong hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the station (Ctrl+F12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;ft the stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stop is lifted: everybody can sign in again. If keys may be in wrong hands, renew them (F7).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopSwitch</name>
    <message>
        <source>Stop the station? Everybody is signed out until a manager lifts it. Press Ctrl+F12 once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The station was not stopped: Ctrl+F12 came only once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchRow</name>
    <message>
        <source>Touch the key whenever it blinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc cancels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlabelledList</name>
    <message>
        <source>Without a &amp;label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These parcels are not accepted: their label was never read back. Where the label cannot be printed again, give the parcel up and take it in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print la&amp;bel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be printed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is lost: give the parcel up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give %1 up? What is sealed under its label is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was given up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document has to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and dates are in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid long-term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the card: until when is it valid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, with warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data do not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary resident ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residence permit, Hong Kong/Macau/Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mainland travel permit, Hong Kong/Macau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mainland travel permit, Taiwan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreigner&apos;s permanent residence card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport (machine-readable lines)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military or armed police ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation (credit code)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter: no document needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer with a security agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document of who hands in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minor&apos;s document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian&apos;s document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by the scanner. What you change is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by the card reader. What you change is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by the camera. What you change is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check digit does not fit (%fields): something was misread. Compare each character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A temporary ID is usually valid for %n month(s). Look closely.</source>
        <translation>
            <numerusform>A temporary ID is usually valid for one month. Look closely.</numerusform>
            <numerusform>A temporary ID is usually valid for %n months. Look closely.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1: “%2” was read as “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long-term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both lines together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of document is not one that counts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has %found characters; it should have %expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are characters in the number that cannot stand there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit: a character is wrong. Compare it with the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of this kind begins with %expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a number of 15 digits: first-generation cards are no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth in the number does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of expiry in the lines does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth in the number lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holder is %age; alone one may send from %min_age. With a guardian: Ctrl+4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guardian is %age; one must be %min_age to answer for a minor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a document that a person shows of himself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation sends by its credit code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document of the person who hands in is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both times the same document was shown: two different persons are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth printed on the card is not the one in its number. Compare both with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sex printed on the card is not the one in its number. Compare both with the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document expired on %valid_to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is only valid from %valid_from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validity ends (%valid_to) before it begins (%valid_from).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validity begins on %valid_from, before the holder was born.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines say it expires on %valid_to; another day was typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The division code in the number is not known. Look closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nationality in the number is no known foreign one. Look closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of validity is unusual for this age (expected: %expected). Look closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look-alike was read as its twin. Compare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has an older or unusual form. Look closely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number belongs to another kind of document. Check the kind chosen above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of birth in the lines is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines are those of a travel document that is no passport.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n parcel(s) without a label, and so not accepted yet</source>
        <translation>
            <numerusform>%n parcel without a label, and so not accepted yet</numerusform>
            <numerusform>%n parcels without a label, and so not accepted yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Next (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
