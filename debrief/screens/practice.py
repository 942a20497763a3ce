"""Where people try things out with made-up scenes. Nothing that they choose outlives the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debrief.core.events import Chose, Skip
from debrief.core.practice import count_of
from debrief.core.practicing import Round, begin
from debrief.core.refusals import Refused
from debrief.core.rehearsing import Rehearsing
from debrief.library import read_practice
from debrief.pages import practice as pages
from debrief.pages.rehearsing import rehearsal
from debrief.screens.keeping import Keeping
from debrief.screens.page_screen import PageScreen

if TYPE_CHECKING:
    from debrief.core.summary import Summary
    from debrief.desk import Desk


class PracticeScreen(PageScreen):
    """Shows the list, then one exercise to its end, then asks whether it should be counted."""

    def __init__(self, desk: Desk, name: str = "") -> None:
        """Make the place.

        Args:
            desk: what every screen works with.
            name: the exercise to begin with; the list where there is none.
        """
        super().__init__(desk)
        self.practice = read_practice()
        self.name_first = name
        self.at: Round | Rehearsing | None = None
        """Where people stand; nothing while they look at the list."""
        self.keeping = Keeping(desk, self)
        self.ended = False
        """Whether the last page is shown."""

    def begin(self) -> None:
        """Show the list, or the exercise that was asked for."""
        self.open(self.name_first) if self.name_first else self.show_list()

    def show_list(self) -> None:
        """Offer the exercises."""
        self.at = None
        self.patience = 0.0
        self.heading = self.desk.say["home_practice"]
        self.draw(pages.listing(self.desk.say, self.practice))

    def open(self, name: str) -> None:
        """Begin an exercise, or the rehearsal."""
        acted = self.practice.rehearsal
        if name == acted.name:
            self.patience = acted.minutes  # two people talk, and nobody touches the keyboard
            self.stand(Rehearsing(acted, self.desk.shuffle(len(acted.cards))))
            return
        exercise = next(one for one in self.practice.exercises if one.name == name)
        self.stand(begin(exercise, self.desk.shuffle(len(exercise.items))))

    def stand(self, at: Round | Rehearsing, before: tuple[str, ...] | None = None) -> None:
        """Draw where people stand, in place of what was there."""
        self.at = at
        say = self.desk.say
        self.heading = at.rehearsal.title if isinstance(at, Rehearsing) else pages.heading(say, at)
        if at.over:
            self.keeping.draw_slip()
            self.draw(pages.counting(self.desk.words, self.record(at)))
        elif isinstance(at, Rehearsing):
            self.draw(rehearsal(say, at))
        else:
            self.draw(pages.moment(say, at, before))

    def took(self, event: object) -> None:
        """Take one event: go on, or say why not and stay."""
        match event:
            case _ if self.keeping.waits:
                pass
            case _ if self.ended:
                self.dismiss()
            case Chose((name,)) if self.at is None:
                self.open(name)
            case _ if self.at is None:
                self.tell(self.desk.say["choose_one"])
            case _ if self.at.over:
                self.answer_count(event, self.at)
            case _:
                self.advance(event, self.at)

    def advance(self, event: object, at: Round | Rehearsing) -> None:
        """Move by one event and draw what follows."""
        try:
            self.stand(at.advance(event))
        except Refused as refusal:
            self.tell(str(refusal))

    def answer_count(self, event: object, at: Round | Rehearsing) -> None:
        """Count that a practice was done, or let it go."""
        match event:
            case Chose((pages.COUNT,)):
                self.keeping.keep(self.record(at), self.counted, self.not_counted)
            case Chose((pages.LET_GO,)):
                self.end()
                self.draw(pages.let_go(self.desk.say))
            case _:
                self.tell(self.desk.say["choose_one"])

    def record(self, at: Round | Rehearsing) -> Summary:
        """Give all that is kept where a practice is counted."""
        done = at.rehearsal if isinstance(at, Rehearsing) else at.exercise
        return count_of(done, self.desk.month())

    def end(self) -> None:
        """Forget what was chosen, and show no more than the last page."""
        self.at, self.ended = None, True
        self.keeping.forget()

    def counted(self, receipt: tuple[str, ...]) -> None:
        """Show the words that take the count out again. Nobody should find them beneath a cover."""
        self.end()
        self.PRIVATE = True
        self.patience = self.desk.settings.let_go_after  # they are being written down
        self.parting = self.desk.say["practice_receipt_gone"]
        self.draw(pages.counted(self.desk.say, receipt))

    def not_counted(self, problem: str) -> None:
        """Say why nothing is counted yet; Enter tries again."""
        say = self.desk.say
        self.tell(say["not_saved"].format(problem=problem) if problem else say["ask_again"])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to skip where something is asked."""
        if action == "skip":
            return self.page is not None and any(isinstance(one.event, Skip) for one in self.page.actions)
        return super().check_action(action, parameters)

    def action_skip(self) -> None:
        """Leave the question out."""
        self.took(Skip())

    def action_back(self) -> None:
        """Go back by one page, from the first one to the list, and from there home."""
        if self.PRIVATE:
            self.tell(self.desk.say["practice_stays"])
        elif self.at is None:
            self.dismiss()
        elif not self.keeping.waits:
            self.go_back(self.at)

    def go_back(self, at: Round | Rehearsing) -> None:
        """Draw the page before, with what was chosen there."""
        before = at.earlier
        if before is None:
            self.show_list()
        elif isinstance(at, Round) and at.stage == "told":
            self.stand(before, at.answer)
        else:
            self.stand(before)

    def forget(self) -> None:
        """Let go of what was chosen, and of the receipt."""
        self.at = None
        self.keeping.forget()
        super().forget()
