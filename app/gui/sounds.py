from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl

from app.gui.tone import Tone


class Sounds(QObject):
    """One short sound for each tone. A desk without a loudspeaker is silent and nothing else."""

    def __init__(self, on: bool = True, parent: QObject | None = None) -> None:  # noqa: FBT001, FBT002  # a setting
        super().__init__(parent)
        self.on = on
        self._players: dict[Tone, Callable[[], None]] = {}

    def prepare(self) -> None:
        """Get ready while nobody waits: the first use of the sound system takes a tenth of a second."""
        if not self.on:
            return
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415  # not at the start

        if QMediaDevices.defaultAudioOutput().isNull():
            return
        for tone in Tone:
            effect = QSoundEffect(self)
            effect.setSource(QUrl(f"qrc:/sounds/{tone}.wav"))
            self._players[tone] = effect.play

    def play(self, tone: Tone) -> None:
        if not self.on:
            return
        if not self._players:
            self.prepare()
        player = self._players.get(tone)
        if player is not None:
            player()
