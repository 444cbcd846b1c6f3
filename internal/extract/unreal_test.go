package extract_test

import (
	"testing"

	"muster"
)

// unreal are texts on movements that hang on something or are still to come.
var unreal = []mooded{
	{"If the talks fail, Chad will send 500 soldiers.", muster.Possible},
	{"Unless the money comes, Chad will withdraw its 500 soldiers.", muster.Possible},
	{"Should the talks fail, Chad will send 500 soldiers.", muster.Possible},
	{"Were Togo to leave, Chad would send 500 soldiers.", muster.Possible},
	{"The minister said that if the talks failed, Chad would send 500 soldiers.", muster.Possible},
	{"Even if the talks fail, Chad will send 500 soldiers.", muster.Planned},
	{"When the talks fail, Chad will send 500 soldiers.", muster.Planned},
	{"If the money had come, Chad would have sent 500 soldiers.", muster.Denied},
	{"Chad would have sent 500 soldiers, had the money come.", muster.Denied},
	{"Had the Council not renewed the mandate, Chad would have sent 500 soldiers.", muster.Denied},
	{"Chad would have sent 500 soldiers but for the lack of money.", muster.Denied},
	{"The minister said that Chad would have sent 500 soldiers by the end of June.", muster.Planned},
	{"Chad will, if need be, send 500 soldiers.", muster.Planned},
	{"Chad would, the minister said, send 500 soldiers.", muster.Planned},
	{"There is talk in Accra of sending 500 soldiers.", muster.Possible},
	{"Chad spoke of sending 500 soldiers to Haiti.", muster.Possible},
	{"There are plans for sending 500 soldiers.", muster.Planned},
	{"Chad has no intention of sending soldiers to Haiti.", muster.Denied},
	{"Chad has no hope of sending soldiers to Haiti.", muster.Denied},
	{"Rumour has it that the Salvadorans will go home next month.", muster.Possible},
	{"The 40 officers, he told us on Friday, will go home in April.", muster.Planned},
	{"At no point did Chad send 500 soldiers.", muster.Denied},
	{"Under no circumstances will Chad send 500 soldiers.", muster.Denied},
	{"Not until May did Chad send 500 soldiers.", muster.Actual},
	{"Not only did Chad send 500 soldiers, it paid for them.", muster.Actual},
	{"Chad may, he said, send 500 soldiers.", muster.Possible},
	{"The force will number 600 once Chad has sent 500 soldiers.", muster.Planned},
	{"The base stays shut until Chad sends 500 soldiers.", muster.Planned},
	{"The base was shut until Chad sent 500 soldiers.", muster.Actual},
	{"When the talks failed, Chad sent 500 soldiers.", muster.Actual},
}

// TestUnreal holds claims to what is so, what hangs on something, and what is still to come.
func TestUnreal(t *testing.T) {
	holdMoods(t, unreal, muster.Movement)
}
