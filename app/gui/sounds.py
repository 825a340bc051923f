from PySide6.QtCore import QObject, QUrl

from app.gui.tone import Tone


class Sounds(QObject):
    """One short sound for each tone. A desk without a loudspeaker is silent and nothing else."""

    def __init__(self, on: bool = True, parent: QObject | None = None) -> None:  # noqa: FBT001, FBT002  # a setting
        super().__init__(parent)
        self.on = on
        self._effects: dict[Tone, QObject] = {}

    def play(self, tone: Tone) -> None:
        if not self.on:
            return
        # Imported with the first sound: it costs 50 ms that the start need not pay.
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415

        if QMediaDevices.defaultAudioOutput().isNull():
            return
        effect = self._effects.get(tone)
        if not isinstance(effect, QSoundEffect):
            effect = QSoundEffect(self)
            effect.setSource(QUrl(f"qrc:/sounds/{tone}.wav"))
            self._effects[tone] = effect
        effect.play()
