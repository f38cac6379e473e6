import gc

import pytest

from reseaux.collector import pause_collector


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_rests_and_is_then_as_it_was_even_after_a_fault(enabled):
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with pytest.raises(ValueError, match="fault"), pause_collector():
            assert not gc.isenabled()
            raise ValueError("fault")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
